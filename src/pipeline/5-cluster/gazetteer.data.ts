// Where countries, capitals and large cities lie. Facts, written down for this program by its authors:
// degrees north and east, a country at about its middle. The public domain maps of Natural Earth show
// the same. A name that several known places share (Georgia, Hyderabad, Tripoli, Santiago) is left out.

/** Name, degrees north, degrees east; entries parted by semicolons. */
export const countryPoints = `
Afghanistan 33.9 67.7; Albania 41.2 20.2; Algeria 28.0 2.6; Angola -12.3 17.5; Argentina -35.4 -65.2;
Armenia 40.3 44.9; Australia -25.7 134.5; Austria 47.6 14.1; Azerbaijan 40.3 47.6; Bahrain 26.0 50.5;
Bangladesh 23.9 90.2; Belarus 53.5 28.0; Belgium 50.6 4.7; Benin 9.6 2.3; Bolivia -16.7 -64.7;
Bosnia 44.2 17.8; Botswana -22.2 23.8; Brazil -10.8 -53.1; Bulgaria 42.8 25.2;
Burkina Faso 12.3 -1.7; Burundi -3.4 29.9; Cambodia 12.7 104.9; Cameroon 5.7 12.7; Canada 61.4 -98.3;
Central African Republic 6.6 20.5; Chile -37.7 -71.4; China 36.6 103.8; Colombia 3.9 -73.1;
Costa Rica 10.0 -84.2; Croatia 45.1 16.4; Cuba 21.6 -79.0; Cyprus 35.0 33.2; Czech Republic 49.7 15.3;
Democratic Republic of Congo -2.9 23.6; Denmark 56.0 10.0; Dominican Republic 18.9 -70.5;
Ecuador -1.4 -78.8; Egypt 26.5 29.9; El Salvador 13.7 -88.9; Eritrea 15.4 38.8; Estonia 58.7 25.5;
Ethiopia 8.6 39.6; Fiji -17.8 178.0; Finland 64.5 26.3; France 46.6 2.5; Gabon -0.6 11.8;
Gambia 13.4 -15.4; Germany 51.1 10.4; Ghana 7.9 -1.2; Greece 39.1 22.9; Guatemala 15.7 -90.4;
Guyana 4.8 -58.9; Haiti 18.9 -72.7; Honduras 14.8 -86.6; Hong Kong 22.3 114.2; Hungary 47.2 19.4;
Iceland 65.0 -18.6; India 22.9 79.6; Indonesia -2.2 117.2; Iran 32.6 54.3; Iraq 33.0 43.7;
Ireland 53.2 -8.1; Israel 31.5 35.0; Italy 42.8 12.1; Ivory Coast 7.6 -5.6; Jamaica 18.2 -77.3;
Japan 37.6 138.0; Kazakhstan 48.2 67.3; Kenya 0.6 37.8; Kosovo 42.6 20.9; Kuwait 29.3 47.6;
Kyrgyzstan 41.5 74.5; Laos 18.5 103.7; Latvia 56.9 24.9; Lebanon 33.9 35.9; Liberia 6.5 -9.3;
Libya 27.0 18.0; Lithuania 55.3 23.9; Luxembourg 49.8 6.1; Madagascar -19.4 46.7; Malawi -13.2 34.3;
Malaysia 3.8 109.7; Maldives 3.7 73.5; Mali 17.3 -3.5; Malta 35.9 14.4; Mauritania 20.3 -10.3;
Mexico 23.9 -102.5; Moldova 47.2 28.5; Mongolia 46.8 103.1; Montenegro 42.8 19.2; Morocco 31.9 -6.3;
Mozambique -17.3 35.5; Myanmar 21.2 96.5; Namibia -22.1 17.2; Nepal 28.2 83.9; Netherlands 52.1 5.3;
New Zealand -41.8 171.5; Nicaragua 12.8 -85.0; Niger 17.4 9.4; Nigeria 9.6 8.1;
North Korea 40.2 127.2; North Macedonia 41.6 21.7; Norway 64.6 12.7; Oman 20.6 56.1; Pakistan 29.9 69.3;
Panama 8.5 -80.1; Papua New Guinea -6.5 145.2; Paraguay -23.2 -58.4; Peru -9.2 -74.4;
Philippines 11.8 122.9; Poland 52.1 19.4; Portugal 39.6 -8.5; Qatar 25.3 51.2; Romania 45.9 25.0;
Russia 61.5 96.7; Rwanda -2.0 29.9; Saudi Arabia 24.1 44.5; Senegal 14.4 -14.5; Serbia 44.2 20.8;
Sierra Leone 8.6 -11.8; Singapore 1.4 103.8; Slovakia 48.7 19.5; Slovenia 46.1 14.8; Somalia 4.8 45.7;
South Africa -29.0 25.1; South Korea 36.4 127.8; South Sudan 7.3 30.2; Spain 40.2 -3.6;
Sri Lanka 7.6 80.7; Sudan 16.0 29.9; Sweden 62.8 16.7; Switzerland 46.8 8.2; Syria 35.0 38.5;
Taiwan 23.8 121.0; Tajikistan 38.5 71.0; Tanzania -6.3 34.8; Thailand 15.1 101.0; Tunisia 34.1 9.6;
Turkey 39.1 35.2; Turkmenistan 39.1 59.4; Uganda 1.3 32.4; Ukraine 49.0 31.4;
United Arab Emirates 23.9 54.3; United Kingdom 54.1 -2.9; United States 39.8 -98.6; Uruguay -32.8 -56.0;
Uzbekistan 41.8 63.1; Venezuela 7.1 -66.2; Vietnam 16.6 106.3; Yemen 15.9 47.6; Zambia -13.5 27.8;
Zimbabwe -19.0 29.9
`;

/** The same for cities: capitals, and others of some millions that have their name to themselves. */
export const cityPoints = `
Abidjan 5.34 -4.03; Abu Dhabi 24.45 54.38; Abuja 9.07 7.48; Accra 5.56 -0.2; Addis Ababa 9.03 38.74;
Ahmedabad 23.03 72.58; Aleppo 36.2 37.16; Algiers 36.75 3.06; Almaty 43.24 76.89; Amman 31.95 35.93;
Amsterdam 52.37 4.9; Ankara 39.93 32.86; Antananarivo -18.88 47.51; Ashgabat 37.95 58.38;
Asmara 15.34 38.93; Astana 51.17 71.43; Asuncion -25.26 -57.58; Athens 37.98 23.73;
Auckland -36.85 174.76; Baghdad 33.31 44.36; Baku 40.41 49.87; Bamako 12.64 -8.0; Bangkok 13.76 100.5;
Bangui 4.39 18.56; Basra 30.51 47.78; Beijing 39.9 116.41; Beirut 33.89 35.5; Belgrade 44.79 20.45;
Bengaluru 12.97 77.59; Berlin 52.52 13.41; Bern 46.95 7.45; Bishkek 42.87 74.59; Bogota 4.71 -74.07;
Brasilia -15.79 -47.88; Bratislava 48.15 17.11; Brazzaville -4.26 15.24; Brisbane -27.47 153.03;
Brussels 50.85 4.35; Bucharest 44.43 26.1; Budapest 47.5 19.04; Buenos Aires -34.6 -58.38;
Bujumbura -3.38 29.36; Cairo 30.04 31.24; Canberra -35.28 149.13; Cape Town -33.92 18.42;
Caracas 10.48 -66.9; Casablanca 33.57 -7.59; Chennai 13.08 80.27; Chicago 41.88 -87.63;
Chisinau 47.01 28.86; Colombo 6.93 79.86; Conakry 9.64 -13.58; Copenhagen 55.68 12.57;
Dakar 14.72 -17.47; Damascus 33.51 36.28; Dar es Salaam -6.79 39.21; Delhi 28.7 77.1; Dhaka 23.81 90.41;
Doha 25.29 51.53; Donetsk 48.02 37.8; Dubai 25.2 55.27; Dublin 53.35 -6.26; Dushanbe 38.56 68.79;
Freetown 8.48 -13.23; Gaborone -24.63 25.92; Gaza City 31.5 34.47; Geneva 46.2 6.14; Hamburg 53.55 9.99;
Hanoi 21.03 105.85; Harare -17.83 31.05; Havana 23.11 -82.37; Helsinki 60.17 24.94; Houston 29.76 -95.37;
Islamabad 33.68 73.05; Istanbul 41.01 28.98; Jakarta -6.21 106.85; Jeddah 21.49 39.19;
Jerusalem 31.77 35.21; Johannesburg -26.2 28.05; Juba 4.86 31.57; Kabul 34.56 69.21; Kampala 0.35 32.58;
Kandahar 31.63 65.71; Karachi 24.86 67.0; Kathmandu 27.72 85.32; Kharkiv 49.99 36.23;
Khartoum 15.5 32.56; Kherson 46.64 32.62; Kigali -1.94 30.06; Kinshasa -4.44 15.27; Kolkata 22.57 88.36;
Kuala Lumpur 3.14 101.69; Kyiv 50.45 30.52; La Paz -16.49 -68.12; Lagos 6.52 3.38; Lahore 31.52 74.36;
Libreville 0.42 9.47; Lisbon 38.72 -9.14; Ljubljana 46.06 14.51; London 51.51 -0.13;
Los Angeles 34.05 -118.24; Luanda -8.84 13.23; Lusaka -15.39 28.32; Lviv 49.84 24.03; Madrid 40.42 -3.7;
Managua 12.11 -86.24; Manama 26.23 50.59; Manila 14.6 120.98; Maputo -25.97 32.57; Mariupol 47.1 37.54;
Melbourne -37.81 144.96; Mexico City 19.43 -99.13; Miami 25.76 -80.19; Milan 45.46 9.19;
Minsk 53.9 27.57; Mogadishu 2.05 45.32; Monrovia 6.3 -10.8; Montevideo -34.9 -56.16;
Montreal 45.5 -73.57; Moscow 55.76 37.62; Mosul 36.34 43.13; Mumbai 19.08 72.88; Munich 48.14 11.58;
Nairobi -1.29 36.82; Naypyidaw 19.76 96.08; New Delhi 28.61 77.21; New York 40.71 -74.01;
New York City 40.71 -74.01; Niamey 13.51 2.11; Nicosia 35.19 33.38; Nouakchott 18.08 -15.98;
Odesa 46.48 30.73; Oslo 59.91 10.75; Ottawa 45.42 -75.7; Ouagadougou 12.37 -1.52; Paris 48.86 2.35;
Phnom Penh 11.56 104.93; Podgorica 42.43 19.26; Port-au-Prince 18.54 -72.34; Port Moresby -9.44 147.18;
Prague 50.08 14.44; Pretoria -25.75 28.19; Pristina 42.66 21.17; Pyongyang 39.02 125.75;
Quito -0.18 -78.47; Rabat 34.02 -6.84; Ramallah 31.9 35.21; Reykjavik 64.15 -21.94; Riga 56.95 24.11;
Rio de Janeiro -22.91 -43.17; Riyadh 24.71 46.68; Rome 41.9 12.5; Sanaa 15.37 44.19;
San Francisco 37.77 -122.42; Sao Paulo -23.55 -46.63; Sarajevo 43.86 18.41; Seattle 47.61 -122.33;
Seoul 37.57 126.98; Sevastopol 44.62 33.53; Shanghai 31.23 121.47; Skopje 42.0 21.43; Sofia 42.7 23.32;
Stockholm 59.33 18.07; Sydney -33.87 151.21; Taipei 25.03 121.57;
Tallinn 59.44 24.75; Tashkent 41.3 69.24; Tbilisi 41.72 44.79; Tegucigalpa 14.07 -87.19;
Tehran 35.69 51.39; Tel Aviv 32.09 34.78; The Hague 52.08 4.31; Thessaloniki 40.64 22.94;
Thimphu 27.47 89.64; Tirana 41.33 19.82; Tokyo 35.68 139.69; Toronto 43.65 -79.38; Tunis 36.81 10.18;
Ulaanbaatar 47.89 106.91; Vancouver 49.28 -123.12; Vienna 48.21 16.37; Vientiane 17.98 102.63;
Vilnius 54.69 25.28; Warsaw 52.23 21.01; Washington DC 38.9 -77.04; Wellington -41.29 174.78;
Windhoek -22.56 17.08; Wuhan 30.59 114.31; Yangon 16.87 96.2; Yaounde 3.85 11.5; Yerevan 40.18 44.51;
Zagreb 45.82 15.98; Zurich 47.38 8.54
`;
