// Parts of the world that are neither countries nor towns.

/** Names parted by bars: continents, regions, seas, states, provinces. */
export const regionNames = `
Africa|Asia|Europe|North America|South America|Latin America|Central America|Antarctica|Oceania|
Middle East|Far East|Near East|Balkans|Caucasus|Scandinavia|Central Asia|South Asia|Southeast Asia|
East Asia|West Africa|East Africa|North Africa|Central Africa|Southern Africa|Western Europe|
Eastern Europe|Northern Europe|Southern Europe|Central Europe|Sahel|Maghreb|Levant|Crimea|Donbas|
Donetsk|Luhansk|Kherson|Zaporizhzhia|Chechnya|Dagestan|Siberia|Catalonia|Bavaria|Saxony|Tuscany|
Sicily|Sardinia|Corsica|Brittany|Normandy|Provence|Flanders|Wallonia|Andalusia|Basque Country|
England|Scotland|Wales|Northern Ireland|Great Britain|Cornwall|Kent|Essex|Sussex|Surrey|Yorkshire|
Lancashire|Devon|Dorset|Norfolk|Suffolk|Hampshire|Somerset|Cumbria|Ulster|Highlands|Midlands|
West Bank|Gaza|Gaza Strip|Golan Heights|Sinai|Kurdistan|Kashmir|Punjab|Sindh|Balochistan|Bengal|
West Bengal|Kerala|Gujarat|Rajasthan|Maharashtra|Bihar|Assam|Goa|Haryana|Karnataka|Tamil Nadu|
Uttar Pradesh|Madhya Pradesh|Andhra Pradesh|Telangana|Odisha|Jharkhand|Tibet|Xinjiang|Inner Mongolia|
Guangdong|Sichuan|Yunnan|Hunan|Hubei|Fujian|Zhejiang|Jiangsu|Shandong|Hokkaido|Honshu|Kyushu|Okinawa|
Darfur|Tigray|Somaliland|Puntland|Zanzibar|Biafra|Alabama|Alaska|Arizona|Arkansas|California|Colorado|
Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|
Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|
New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|
Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|
West Virginia|Wisconsin|Wyoming|District of Columbia|D.C.|Puerto Rico|Guam|New England|Midwest|
Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|
Labrador|Yukon|Nunavut|Prince Edward Island|New South Wales|Victoria|Queensland|Tasmania|
South Australia|Western Australia|Northern Territory|Brooklyn|Manhattan|Queens|Bronx|Staten Island|
Long Island|Hollywood|Silicon Valley|Wall Street|Downing Street|Capitol Hill|Red Square|Broadway|
Pacific|Atlantic|Arctic|Mediterranean|Baltic|Caribbean|Black Sea|Red Sea|South China Sea|North Sea|
Persian Gulf|Gulf of Mexico|Strait of Hormuz|Suez Canal|Panama Canal|Pacific Ocean|Atlantic Ocean|
Indian Ocean|Himalayas|Alps|Andes|Pyrenees|Rocky Mountains|Sahara|Amazon|Nile|Danube|Rhine|Volga|
Thames|Mississippi River|Mekong|Euphrates|Tigris|Bosnia|Herzegovina|Soviet Union|USSR|Yugoslavia|
Czechoslovakia|Ottoman Empire|Roman Empire|East Germany|West Germany|Prussia|Persia|Mesopotamia|
Earth|Mars|Moon
`;

/** Last words in names of places, lower case ("Alder Bay"). */
export const placeEnds: ReadonlySet<string> = new Set(
	`street avenue road lane square park bridge river lake sea ocean bay gulf strait island islands
mountain mountains mount valley city town village county state province district region airport
station port harbor harbour beach desert forest peninsula canal creek falls heights hill hills
cape coast plateau basin canyon glacier dam stadium arena palace castle tower cemetery highway
boulevard plaza gardens borough parish township prefecture oblast territory reef`.split(/\s+/),
);
