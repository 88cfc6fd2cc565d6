// Countries by their codes, with the words that stand for them and for their governments.

/**
 * A line a country: ISO 3166 alpha-2 code in lower case, names, adjectives and names of its people,
 * towns that the news uses for its government, institutions that speak for it.
 */
export const countryLines = `
af|Afghanistan|Afghan,Afghans|Kabul|
al|Albania|Albanian,Albanians|Tirana|
dz|Algeria|Algerian,Algerians|Algiers|
ao|Angola|Angolan,Angolans|Luanda|
ar|Argentina|Argentine,Argentinian,Argentines|Buenos Aires|
am|Armenia|Armenian,Armenians|Yerevan|
au|Australia|Australian,Australians|Canberra|
at|Austria|Austrian,Austrians|Vienna|
az|Azerbaijan|Azerbaijani,Azeri,Azerbaijanis|Baku|
bh|Bahrain|Bahraini,Bahrainis|Manama|
bd|Bangladesh|Bangladeshi,Bangladeshis|Dhaka|
by|Belarus|Belarusian,Belarusians|Minsk|
be|Belgium|Belgian,Belgians|Brussels|
bj|Benin|Beninese||
bo|Bolivia|Bolivian,Bolivians|La Paz|
ba|Bosnia,Bosnia and Herzegovina|Bosnian,Bosnians|Sarajevo|
bw|Botswana|Botswanan|Gaborone|
br|Brazil|Brazilian,Brazilians|Brasilia,Brasília|
bg|Bulgaria|Bulgarian,Bulgarians|Sofia|
bf|Burkina Faso|Burkinabe|Ouagadougou|
bi|Burundi|Burundian,Burundians||
kh|Cambodia|Cambodian,Cambodians|Phnom Penh|
cm|Cameroon|Cameroonian,Cameroonians|Yaounde|
ca|Canada|Canadian,Canadians|Ottawa|
cf|Central African Republic||Bangui|
td|Chad|Chadian,Chadians||
cl|Chile|Chilean,Chileans|Santiago|
cn|China,People's Republic of China,PRC|Chinese|Beijing|Zhongnanhai
co|Colombia|Colombian,Colombians|Bogota,Bogotá|
cg|Congo,Republic of Congo|Congolese|Brazzaville|
cd|Democratic Republic of Congo,DRC,DR Congo||Kinshasa|
cr|Costa Rica|Costa Rican||
hr|Croatia|Croatian,Croatians,Croat|Zagreb|
cu|Cuba|Cuban,Cubans|Havana|
cy|Cyprus|Cypriot,Cypriots|Nicosia|
cz|Czech Republic,Czechia|Czech,Czechs|Prague|
dk|Denmark|Danish,Danes|Copenhagen|
do|Dominican Republic|Dominican||
ec|Ecuador|Ecuadorian,Ecuadorean|Quito|
eg|Egypt|Egyptian,Egyptians|Cairo|
sv|El Salvador|Salvadoran,Salvadorans||
er|Eritrea|Eritrean,Eritreans|Asmara|
ee|Estonia|Estonian,Estonians|Tallinn|
et|Ethiopia|Ethiopian,Ethiopians|Addis Ababa|
fj|Fiji|Fijian,Fijians||
fi|Finland|Finnish,Finns|Helsinki|
fr|France|French|Paris|Elysee,Élysée,Quai d'Orsay
ga|Gabon|Gabonese|Libreville|
gm|Gambia|Gambian||
ge|Georgia|Georgian,Georgians|Tbilisi|
de|Germany|German,Germans|Berlin|Bundestag
gh|Ghana|Ghanaian,Ghanaians|Accra|
gr|Greece|Greek,Greeks|Athens|
gt|Guatemala|Guatemalan,Guatemalans||
gn|Guinea|Guinean|Conakry|
gy|Guyana|Guyanese||
ht|Haiti|Haitian,Haitians|Port-au-Prince|
hn|Honduras|Honduran,Hondurans|Tegucigalpa|
hk|Hong Kong|||
hu|Hungary|Hungarian,Hungarians|Budapest|
is|Iceland|Icelandic,Icelanders|Reykjavik|
in|India|Indian,Indians|New Delhi,Delhi|Lok Sabha
id|Indonesia|Indonesian,Indonesians|Jakarta|
ir|Iran,Islamic Republic|Iranian,Iranians|Tehran|
iq|Iraq|Iraqi,Iraqis|Baghdad|
ie|Ireland|Irish|Dublin|Dail
il|Israel|Israeli,Israelis|Jerusalem,Tel Aviv|Knesset,IDF,Israel Defense Forces
it|Italy|Italian,Italians|Rome|
ci|Ivory Coast,Cote d'Ivoire|Ivorian|Abidjan|
jm|Jamaica|Jamaican,Jamaicans|Kingston|
jp|Japan|Japanese|Tokyo|
jo|Jordan|Jordanian,Jordanians|Amman|
kz|Kazakhstan|Kazakh,Kazakhs|Astana|
ke|Kenya|Kenyan,Kenyans|Nairobi|
kp|North Korea,DPRK,Democratic People's Republic of Korea|North Korean,North Koreans|Pyongyang|
kr|South Korea,Republic of Korea|South Korean,South Koreans|Seoul|Blue House
xk|Kosovo|Kosovar,Kosovan|Pristina|
kw|Kuwait|Kuwaiti,Kuwaitis||
kg|Kyrgyzstan|Kyrgyz|Bishkek|
la|Laos|Laotian,Lao|Vientiane|
lv|Latvia|Latvian,Latvians|Riga|
lb|Lebanon|Lebanese|Beirut|
lr|Liberia|Liberian,Liberians|Monrovia|
ly|Libya|Libyan,Libyans|Tripoli|
lt|Lithuania|Lithuanian,Lithuanians|Vilnius|
lu|Luxembourg|||
mg|Madagascar|Malagasy||
mw|Malawi|Malawian||
my|Malaysia|Malaysian,Malaysians|Kuala Lumpur,Putrajaya|
mv|Maldives|Maldivian|Male|
ml|Mali|Malian,Malians|Bamako|
mt|Malta|Maltese|Valletta|
mr|Mauritania|Mauritanian||
mx|Mexico|Mexican,Mexicans|Mexico City|
md|Moldova|Moldovan,Moldovans|Chisinau|
mn|Mongolia|Mongolian,Mongolians|Ulaanbaatar|
me|Montenegro|Montenegrin|Podgorica|
ma|Morocco|Moroccan,Moroccans|Rabat|
mz|Mozambique|Mozambican|Maputo|
mm|Myanmar,Burma|Burmese|Naypyidaw|
na|Namibia|Namibian|Windhoek|
np|Nepal|Nepali,Nepalese|Kathmandu|
nl|Netherlands|Dutch|The Hague|
nz|New Zealand|New Zealander,New Zealanders||
ni|Nicaragua|Nicaraguan,Nicaraguans|Managua|
ne|Niger|Nigerien|Niamey|
ng|Nigeria|Nigerian,Nigerians|Abuja|
mk|North Macedonia,Macedonia|Macedonian|Skopje|
no|Norway|Norwegian,Norwegians|Oslo|
om|Oman|Omani|Muscat|
pk|Pakistan|Pakistani,Pakistanis|Islamabad|
ps|Palestine,Palestinian Authority|Palestinian,Palestinians|Ramallah|
pa|Panama|Panamanian|Panama City|
pg|Papua New Guinea||Port Moresby|
py|Paraguay|Paraguayan||
pe|Peru|Peruvian,Peruvians|Lima|
ph|Philippines|Philippine,Filipino,Filipinos|Manila|Malacanang
pl|Poland|Polish,Poles|Warsaw|
pt|Portugal|Portuguese|Lisbon|
qa|Qatar|Qatari,Qataris|Doha|
ro|Romania|Romanian,Romanians|Bucharest|
ru|Russia,Russian Federation|Russian,Russians|Moscow|Kremlin,Duma
rw|Rwanda|Rwandan,Rwandans|Kigali|
sa|Saudi Arabia|Saudi,Saudis|Riyadh|
sn|Senegal|Senegalese|Dakar|
rs|Serbia|Serbian,Serbians,Serb,Serbs|Belgrade|
sl|Sierra Leone||Freetown|
sg|Singapore|Singaporean,Singaporeans||
sk|Slovakia|Slovak,Slovaks|Bratislava|
si|Slovenia|Slovenian,Slovene|Ljubljana|
so|Somalia|Somali,Somalis|Mogadishu|
za|South Africa|South African,South Africans|Pretoria|
ss|South Sudan|South Sudanese|Juba|
es|Spain|Spanish,Spaniards|Madrid|Moncloa
lk|Sri Lanka|Sri Lankan,Sri Lankans|Colombo|
sd|Sudan|Sudanese|Khartoum|
se|Sweden|Swedish,Swedes|Stockholm|
ch|Switzerland|Swiss|Bern|
sy|Syria|Syrian,Syrians|Damascus|
tw|Taiwan|Taiwanese|Taipei|
tj|Tajikistan|Tajik|Dushanbe|
tz|Tanzania|Tanzanian|Dodoma|
th|Thailand|Thai,Thais|Bangkok|
tn|Tunisia|Tunisian,Tunisians|Tunis|
tr|Turkey,Türkiye,Turkiye|Turkish,Turks|Ankara|
tm|Turkmenistan|Turkmen|Ashgabat|
ug|Uganda|Ugandan,Ugandans|Kampala|
ua|Ukraine|Ukrainian,Ukrainians|Kyiv,Kiev|Verkhovna Rada
ae|United Arab Emirates,UAE,Emirates|Emirati|Abu Dhabi,Dubai|
gb|United Kingdom,UK,U.K.,Britain,Great Britain,England,Scotland,Wales|British,Britons,English,Scottish,Welsh|London|Downing Street,Whitehall,Westminster,Buckingham Palace,House of Commons,House of Lords
us|United States,US,U.S.,USA,U.S.A.,America,United States of America|American,Americans|Washington|White House,Pentagon,State Department,Capitol Hill,Oval Office,Congress,Senate,House of Representatives,CIA,FBI,NSA,Justice Department,Treasury Department,Homeland Security,Defense Department,Department of Defense,National Security Council,Federal Reserve,Environmental Protection Agency,Foggy Bottom,Secret Service,Census Bureau,Biden administration,Trump administration,Obama administration
uy|Uruguay|Uruguayan|Montevideo|
uz|Uzbekistan|Uzbek|Tashkent|
ve|Venezuela|Venezuelan,Venezuelans|Caracas|Miraflores
vn|Vietnam|Vietnamese|Hanoi|
va|Vatican,Holy See||Vatican City|
ye|Yemen|Yemeni,Yemenis|Sanaa,Sana'a|
zm|Zambia|Zambian|Lusaka|
zw|Zimbabwe|Zimbabwean|Harare|
eu|European Union,EU,European Commission,European Parliament,European Council|European,Europeans||
`;
