// Towns of the world by name: capitals and the larger ones, from GeoNames (geonames.org, CC BY 4.0).

/** Names without accents, parted by bars. */
export const cityNames = `
A Coruna|Aachen|Aba|Abadan|Abbotsford|Abeokuta|Aberdeen|Abha|Abidjan|Abilene|Abobo|Abomey-Calavi|
Abu Dhabi|Abu Ghurayb|Abuja|Acapulco de Juarez|Accra|Ad Diwaniyah|Ad-Damazin|Adamstown|Adana|
Addis Ababa|Adelaide|Aden|Ado-Ekiti|Agadir|Agartala|Ageoshimo|Agra|Aguascalientes|Ahmadnagar|
Ahmedabad|Ahvaz|Ahwatukee Foothills|Aizawl|Ajax|Ajman City|Ajmer|Akashi|Akita|Akola|Akron|Aksu|
Aktobe|Akure|Al 'Amarah|Al Ahmadi|Al Basrah al Qadimah|Al Fallujah|Al Fayyum|Al Hillah|
Al Hoceima|Al Hudaydah|Al Hufuf|Al Jubayl|Al Kharj|Al Khums|Al Kut|Al Mahallah al Kubra|
Al Mansurah|Al Mawsil al Jadidah|Al Minya|Al Mubarraz|Al Qadarif|Alafaya|Alameda|Albany|
Albuquerque|Alcala de Henares|Aleppo|Alexandria|Algiers|Alhambra|Alicante|Alief|Aligarh|
Allahabad|Allen|Allentown|Almaty|Almeria|Alofi|Alor Setar|Alto Barinas|Altona|Alvaro Obregon|
Alwar|Amagasaki|Amarillo|Amarnath|Ambattur|Ambon|Americana|Amherst|Amman|Amol|Amravati|Amritsar|
Amsterdam|Anaheim|Ananindeua|Anantapur|Anapolis|Anchorage|Anda|Andijon|Andorra la Vella|Angarsk|
Angeles City|Ankara|Ann Arbor|Annaba|Anqing|Ansan-si|Anshan|Anshun|Antakya|Antalya|Antananarivo|
Antioch|Antipolo|Antofagasta|Antsirabe|Antwerpen|Anyang|Anyang-si|Aomori|Aparecida de Goiania|
Apia|Apple Valley|Appleton|Ar Rayyan|Aracaju|Arak|Aral|Archway|Ardabil|Arden-Arcade|Arequipa|
Arhus|Arica|Arkhangel'sk|Arlington|Arlington Heights|Armavir|Armenia|Arnavutkoy|Arrah|
Arroyo Naranjo|Arusha|Arvada|As Sulaymaniyah|Asahikawa|Asansol|Ashdod|Asheville|Ashgabat|Asmara|
Astoria|Astrakhan|Asuncion|Aswan|Asyut|Atani|Atasehir|Athens|Atlanta|Atsiaman|Atsugi|Atyrau|
Auburn|Auckland|Augsburg|Aurangabad|Aurora|Austin|Avadi|Avarua|Avondale|Aylesbury|Az Zawiyah|
Azadshahr|Azcapotzalco|Bab Ezzouar|Babol|Babruysk|Bacolod City|Bacoor|Badalona|Bafoussam|
Bagerhat|Baghdad|Bago|Baguio|Baharampur|Bahawalpur|Bahcelievler|Bahia Blanca|Bahraigh|Baicheng|
Baishan|Baiyin|Bakersfield|Baku|Balakovo|Baldwin Park|Bali|Balikpapan|Ballarat|Baltimore|Bamako|
Bamenda|Banda Aceh|Bandar Abbas|Bandar Lampung|Bandar Seri Begawan|Bandung|Bangkok|Bangui|
Bani Suwayf|Banja Luka|Banjarmasin|Banjul|Banqiao|Baoding|Baotou|Baranagar|Barasat|Barcelona|
Barddhaman|Bareilly|Bari|Barinas|Barisal|Barnaul|Barnsley|Barquisimeto|Barrancabermeja|
Barranquilla|Barrie|Barueri|Baruta|Basaksehir|Basildon|Basingstoke|Basrah|Basse-Terre|Basseterre|
Batam|Batangas|Bath|Bathinda|Batikent|Batman|Batna|Baton Rouge|Battagram|Battersea|Bauchi|Bauru|
Bayamo|Bayamon|Bayan Nur|Baytown|Beaumont|Beaverton|Beckenham|Becontree|Bedford|Beersheba|Bei'an|
Beihai|Beijing|Beira|Beirut|Bekasi|Belem|Belfast|Belford Roxo|Belgaum|Belgorod|Belgrade|Bellary|
Bellevue|Bellflower|Bellingham|Bello|Belmont Cragin|Belmopan|Belo Horizonte|Bend|Bendigo|
Bengaluru|Bengbu|Benghazi|Bengkulu|Beni|Benin City|Benito Juarez|Benoni|Benxi|Berbera|Bergen|
Berkeley|Berlin|Bern|Bertoua|Bethlehem|Betim|Bexley|Bhagalpur|Bharatpur|Bhatpara|Bhavnagar|
Bhayandar|Bhilai|Bhilwara|Bhimbar|Bhiwandi|Bhiwani|Bhopal|Bhubaneshwar|Bhusaval|Bidar|Bielefeld|
Bien Hoa|Bihar Sharif|Bijapur|Bikaner|Bila Tserkva|Bilaspur|Bilbao|Bilimora|Billings|Binan|
Binangonan|Binjai|Biratnagar|Birjand|Birkenhead|Birmingham|Bishkek|Biskra|Bismarck|Bissau|Biysk|
Blackburn|Blackpool|Blagoveshchensk|Blantyre|Blida|Bloemfontein|Bloomington|Blumenau|Boa Vista|
Bobo-Dioulasso|Boca Raton|Bochum|Bochum-Hordel|Bogor|Bogota|Bogra|Boise|Bojnurd|Bokaro|Boksburg|
Bolingbrook|Bologna|Bolton|Bonn|Bordeaux|Borivli|Borough Park|Borujerd|Boston|Botshabelo|Bouake|
Boulder|Boumerdas|Bournemouth|Boyeros|Boyle Heights|Boynton Beach|Bracknell|Bradford|Brahmapur|
Braila|Brakpan|Brampton|Brandon|Brantford|Brasilia|Brasov|Bratislava|Bratsk|Braunschweig|
Brazzaville|Bremen|Brent|Brescia|Brest|Bridgeport|Bridgetown|Brighton|Brisbane|Bristol|Brno|
Brockton|Broken Arrow|Brooklyn|Brooklyn Park|Brownsville|Brussels|Bryan|Bryansk|Bucaramanga|
Bucharest|Bucheon-si|Budapest|Budta|Buena Park|Buenaventura|Buenavista|Buenos Aires|Buffalo|
Bujumbura|Bukan|Bukavu|Bukhara|Bukit Mertajam|Bulandshahr|Bulawayo|Bundaberg|Buraydah|Burbank|
Burewala|Burgas|Burhanpur|Burlington|Burnaby|Burnley|Bursa|Burton upon Trent|Busan|Bushwick|
Butuan|Bydgoszcz|Bytom|Cabanatuan City|Cabimas|Cabuyao|Cachoeiro de Itapemirim|Cagayan de Oro|
Cainta|Cairns|Cairo|Calabar|Calamba|Calgary|Cali|Callao|Caloocan City|Camacari|Camaguey|
Camayenne|Cambridge|Camden|Campeche|Campina Grande|Campinas|Campo Grande|Campos dos Goytacazes|
Can Tho|Canarsie|Canary Wharf|Canberra|Cancun|Cangzhou|Cankaya|Cannock|Canoas|Canton|Cape Coral|
Cape Town|Capiata|Carabanchel|Caracas|Carapicuiba|Cardiff|Carletonville|Carlisle|Carlsbad|Carmel|
Carrefour|Carrollton|Carson|Cartagena|Caruaru|Cary|Casablanca|Cascavel|Castello de la Plana|
Castries|Catania|Caucaia|Caxias do Sul|Cayenne|Cebu City|Cedar Rapids|Celaya|Centennial|
Centralniy|Centreville|Centurion|Cergy-Pontoise|Chakwama|Champaign|Chanda|Chandannagar|
Chandigarh|Chandler|Changchun|Changde|Changji|Changsha|Changshu City|Changwon|Changzhi|Changzhou|
Chaoyang|Chaozhou|Chapra|Charleroi|Charleston|Charlotte|Charlotte Amalie|Chatham|Chattanooga|
Cheboksary|Cheektowaga|Chelmsford|Cheltenham|Chelyabinsk|Chemnitz|Chengde|Chengdu|Chengzhong|
Chennai|Cheonan|Cheongju-si|Cherepovets|Cherkasy|Chernihiv|Chernivtsi|Cherry Hill|Chesapeake|
Chester|Chesterfield|Chiang Mai|Chiba|Chicago|Chiclayo|Chico|Chifeng|Chigasaki|Chihuahua|
Chilliwack|Chilpancingo|Chimbote|Chimoio|Chinatown|Chiniot|Chinju|Chino|Chino Hills|Chisinau|
Chita|Chittagong|Chitungwiza|Chofu|Chon Buri|Chongjin|Chongqing|Christchurch|Chula Vista|
Chuncheon|Chuzhou|Ciampea|Cibinong|Cicero|Cienfuegos|Cileungsir|Cimahi|Cincinnati|Ciputat|
Cirebon|Citrus Heights|City of Balikpapan|City of Westminster|Ciudad Apodaca|Ciudad Bolivar|
Ciudad General Escobedo|Ciudad Guayana|Ciudad Lineal|Ciudad Lopez Mateos|Ciudad Madero|
Ciudad Nezahualcoyotl|Ciudad Obregon|Ciudad Victoria|Ciudad del Este|Clarksville|Clearwater|
Cleveland|Clifton|Clinton Township|Clovis|Cluj-Napoca|Coacalco|Coatzacoalcos|Cochabamba|Cochin|
Cockburn Town|Coimbatore|Colchester|College Station|Colombo|Colonia del Valle|Colorado Springs|
Columbia|Columbus|Comilla|Compton|Conakry|Concepcion|Concord|Constanta|Constantine|Contagem|
Copenhagen|Coquitlam|Coral Springs|Cordoba|Cork|Corlu|Coro|Corona|Corpus Christi|Corrientes|
Corum|Costa Mesa|Cotonou|Coventry|Cox's Bazar|Coyoacan|Craiova|Cranston|Crawley|Crewe|
Croix-des-Bouquets|Croydon|Cua|Cuauhtemoc|Cuautitlan Izcalli|Cucuta|Cuenca|Cuernavaca|Cuiaba|
Culiacan|Cumana|Curitiba|Curug|Cusco|Cuttack|Czestochowa|Da Nang|Dadonghai|Dadukou|Daegu|Daejeon|
Dagenham|Dakar|Dalian|Daliang|Dallas|Daloa|Daly City|Damanhur|Damascus|Dammam|Danbury|Dandong|
Daqing|Dar es Salaam|Darbhanga|Darlington|Dartmouth|Darwin|Dasmarinas|Datong|Davangere|Davao|
Davenport|Davie|Dayton|Dearborn|Debrecen|Decatur|Deer Valley|Deerfield Beach|
Dehiwala-Mount Lavinia|Dehra Dun|Deir ez-Zor|Delhi|Delta|Deltona|Denizli|Denpasar|Denton|Denver|
Depok|Dera Ghazi Khan|Derby|Derry|Des Moines|Detroit|Dewas|Dezhou|Dhaka|Dhanbad|Dhulia|Diadema|
Diepsloot|Diez de Octubre|Dihok|Dili|Dinajpur|Dindigul|Dire Dawa|Divinopolis|Djibouti|Djougou|
Dnipro|Dodoma|Doha|Dombivli|Donaustadt|Doncaster|Donetsk|Dongguan|Donghai|Dortmund|Douala|
Douglas|Downey|Dresden|Dubai|Dublin|Dudley|Duisburg|Duluth|Dundee|Dunedin|Duque de Caxias|Durban|
Durg|Durgapur|Durham|Dushanbe|Dusseldorf|Dzerzhinsk|East Chattanooga|East Flatbush|East Hampton|
East Harlem|East Independence|East Jerusalem|East Kilbride|East London|East Los Angeles|
East New York|East Norwalk|East York|Eastbourne|Ebute Ikorodu|Ecatepec de Morelos|Edea|Edinburg|
Edinburgh|Edison|Edmond|Edmonton|Efon-Alaaye|Eimsbuttel|Eindhoven|Eixample|El Cajon|El Daein|
El Fasher|El Monte|El Obeid|El Paso|Elche|Eldoret|Elgin|Elizabeth|Elk Grove|Ellore|Elmhurst|Embu|
Enchanted Hills|Enfield Town|Engel's|Ensenada|Enterprise|Enugu|Erbil|Erfurt|Erie|Erzurum|
Escondido|Esenler|Esenyurt|Eskisehir|Espoo|Essen|Etawah|Etobicoke|Eugene|Evanston|Evansville|
Everett|Exeter|Ezhou|Fairfield|Faisalabad|Fall River|Fargo|Faridabad|Farmington Hills|
Farrukhabad|Favoriten|Fayetteville|Federal Way|Feira de Santana|Fendou|Fenghuang|Fes|Firozabad|
Fishers|Flagstaff|Flatbush|Flint|Florence|Florianopolis|Floridablanca|Flower Mound|
Flying Fish Cove|Folsom|Fontana|Fordham|Formosa|Fort Collins|Fort Lauderdale|Fort McMurray|
Fort Myers|Fort Smith|Fort Wayne|Fort Worth|Fort-de-France|Fortaleza|Foshan|Foz do Iguacu|Franca|
Frankfurt am Main|Franklin|Freetown|Freiburg|Fremont|Fresno|Frisco|Fuencarral-El Pardo|
Fuenlabrada|Fuji|Fujisawa|Fukui-shi|Fukuoka|Fukushima|Fukuyama|Fullerton|Funafuti|Fushun|Fuxin|
Fuzhou|Fylde|Gaborone|Gaillimh|Gainesville|Gajuwaka|Galati|Gandhinagar|Ganganagar|Gangneung|
Ganja|Gaoping|Garden Grove|Garland|Garoua|Gary|Gastonia|Gateshead|Gatineau|Gaya|Gaza|Gaziantep|
Gdansk|Gdynia|Gebze|Geelong|Gelsenkirchen|General Santos|Geneve|Genoa|Gent|George Town|
Georgetown|Germantown|Ghaziabad|Gibraltar|Gifu-shi|Gijon|Gilbert|Gillingham|Gitega|Giza|Glasgow|
Glendale|Gliwice|Gloucester|Goiania|Gold Coast|Gombe|Gomez Palacio|Goodyear|Gorakhpur|Gorgan|
Gosaba|Gosport|Goteborg|Governador Valadares|Goyang-si|Granada|Grand Prairie|Grand Rapids|
Gravatai|Gravesend|Grays|Graz|Greater Noida|Greater Sudbury|Greeley|Green Bay|Greenburgh|
Greensboro|Greenville|Gresham|Grimsby|Groningen|Groznyy|Grytviken|Guadalajara|Guadalupe|
Guangyuan|Guangzhou|Guankou|Guantanamo|Guarenas|Guaruja|Guarulhos|Guatemala City|Guatire|
Guayaquil|Guelph|Guildford|Guilin|Guiyang|Gujranwala|Gujrat|Gulbarga|Gulfport|Guli|Gumi|Gunsan|
Guntur|Gurgaon|Guri-si|Gusau|Gustavia|Gustavo Adolfo Madero|Guwahati|Gwalior|Gwangju|Ha'il|
Hachinohe|Hachioji|Haeju|Hafar Al-Batin|Hagatna|Hagen|Haicheng|Haifa|Haikou|Hailar|Haiphong|
Hakodate|Halifax|Halwan|Hamadan|Hamah|Hamamatsu|Hamburg|Hamburg-Mitte|Hamburg-Nord|Hamhung|
Hamilton|Hamm|Hammond|Hampton|Handan|Hangu|Hangzhou|Hannover|Hanoi|Haora|Hapur|Harare|Harbin|
Harburg|Hargeysa|Haridwar|Harlem|Harlow|Harrogate|Hartford|Hartlepool|Hastings|Hat Yai|Havana|
Hawthorne|Hayward|Hebi|Hefei|Hegang|Helsinki|Hemel Hempstead|Hemet|Henderson|Hengshui|Hengyang|
Herat|Hermosillo|Heroica Matamoros|Hesperia|Heze|Hialeah|High Peak|High Point|High Wycombe|
Highlands Ranch|Hillsboro|Himeji|Hirakata|Hiratsuka|Hiroshima|Hisar|Hitachi|Ho Chi Minh City|
Hobart|Hohhot|Holguin|Hollywood|Homs|Homyel'|Honcho|Hong Kong|Honiara|Honolulu|Hoover|Horlivka|
Hortolandia|Hospet|Houston|Hove|Hrodna|Hsinchu|Huai'an|Huaibei|Huainan|Hualien City|Huambo|
Huancayo|Huanggang|Huangshi|Huayin|Hubli|Huddersfield|Hue|Huizhou|Hulan Ergi|Humen|Hungnam|
Huntington Beach|Huntsville|Huocheng|Hwaseong-si|Hyderabad|Hyesan|Iasi|Ibadan|Ibague|Ibaraki|Ibb|
Ica|Ichalkaranji|Icheon-si|Ichihara|Ichinomiya|Idku|Ijebu-Ode|Ikeja|Ikire|Ikot Ekpene|Iksan|
Ilesa|Iligan|Iligan City|Iloilo|Ilorin|Imperatriz|Imphal|Imus|Incheon|Independence|Indianapolis|
Indio|Indore|Inglewood|Iowa City|Ipatinga|Ipoh|Ipswich|Iquique|Iquitos|Irapuato|Irbid|Irkutsk|
Ironville|Irvine|Irving|Ise-Ekiti|Isfahan|Islamabad|Islington|Ismailia|Istanbul|Itaborai|Itabuna|
Itagui|Itami|Itapevi|Itaquaquecetuba|Ivano-Frankivsk|Ivanovo|Iwaki|Iwo|Ixtapaluca|Izhevsk|Izmir|
Izmit|Iztacalco|Iztapalapa|Izumi|Jabalpur|Jaboatao|Jaboatao dos Guararapes|Jacarei|Jackson|
Jacksonville|Jaipur|Jakarta|Jalalabad|Jalandhar|Jalgaon|Jalna|Jamaame|Jamaica|Jambi City|
Jamestown|Jammu|Jamnagar|Jamshedpur|Jeddah|Jeju City|Jember|Jeonju|Jerez de la Frontera|
Jersey City|Jerusalem|Jessore|Jhang Sadr|Jhansi|Ji'an|Jiamusi|Jiangmen|Jianshui|Jiaojiang|
Jiaozuo|Jiaxing|Jieyang|Jilin|Jimeta|Jinan|Jincheng|Jingdezhen|Jingling|Jining|Jinzhou|Jiujiang|
Jixi|Joao Pessoa|Jodhpur|Joetsu|Johannesburg|Johns Creek|Johor Bahru|Joinville|Joliet|Jonesboro|
Jos|Jose C. Paz|Juarez|Juazeiro do Norte|Juba|Juiz de Fora|Juliaca|Junagadh|Jundiai|Kabul|Kabwe|
Kaduna|Kaesong|Kafr ad Dawwar|Kagoshima|Kahramanmaras|Kahriz|Kaifeng|Kaiyuan|Kakinada|
Kakogawacho-honmachi|Kalamazoo|Kaliningrad|Kalininskiy|Kaluga|Kalyan|Kamarhati|Kamensk-Ural'skiy|
Kamianske|Kamoke|Kampala|Kampung Baru Subang|Kananga|Kanata|Kanazawa|Kandahar|Kanggye|Kano|
Kanpur|Kansas City|Kaohsiung|Karabaglar|Karachi|Karagandy|Karaj|Karamay|Karbala|Karimnagar|
Karlsruhe|Karnal|Karol Bagh|Kashgar|Kashiwa|Kassala|Kassel|Kasugai|Kasukabe|Kasur|Kathmandu|
Katihar|Katowice|Katsina|Kaunas|Kawagoe|Kawaguchi|Kawasaki|Kayseri|Kazan|Kediri|Keelung|Kelowna|
Kemerovo|Kendall|Kendari|Kenitra|Kennewick|Kenosha|Kent|Kerman|Kermanshah|Khabarovsk|
Khabarovsk Vtoroy|Khamis Mushait|Khandwa|Kharagpur|Kharkiv|Khartoum|Kherson|Khimki|Khmelnytskyi|
Khomeyni Shahr|Khorramabad|Khorramshahr|Khulna|Kiel|Kielce|Kigali|Kikwit|Killeen|Kimhae|
Kings Bridge|Kingston|Kingston upon Hull|Kingstown|Kinshasa|Kirkland|Kirkuk|Kirov|Kisangani|
Kishiwada|Kismayo|Kisumu|Kitakyushu|Kitchener|Kitwe|Klaipeda|Klang|Knoxville|Kobe|Kochi|Kofu|
Kolhapur|Kolkata|Kollam|Koln|Kolwezi|Komsomolsk-on-Amur|Konya|Korba|Koreatown|Koriyama|Koshigaya|
Kosice|Kostanay|Kosti|Kostroma|Kota|Kota Bharu|Kota Kinabalu|Kotli|Kousseri|Kowloon|Kozhikode|
Krakow|Kralendijk|Krasnodar|Krasnogvargeisky|Krasnoyarsk|Krefeld|Kremenchuk|Kropyvnytskyi|
Krugersdorp|Kryvyi Rih|Kuala Lumpur|Kuala Terengganu|Kuantan|Kuching|Kukatpalli|Kultali|Kulti|
Kumamoto|Kumasi|Kunming|Kunshan|Kupang|Kurashiki|Kure|Kurgan|Kurnool|Kursk|Kurume|Kushiro|
Kutahya|Kuwait City|Kwangmyong|Kyain Seikgyi Township|Kyiv|Kyoto|Kyzylorda|
L'Hospitalet de Llobregat|La Haute-Saint-Charles|La Paz|La Pintana|La Plata|La Romana|Laayoune|
Labuan Bajo|Ladner|Lafayette|Lagos|Lahore|Laizhou|Lake Charles|Lake Forest|Lakeland|Lakewood|
Lal Bahadur Nagar|Lancaster|Langfang|Lankaran|Lansing|Lanzhou|Laohekou|Lapu-Lapu City|Laredo|
Largo|Larkana|Las Cruces|Las Palmas de Gran Canaria|Las Pinas|Las Tunas|Las Vegas|Latakia|Latina|
Latur|Lauderhill|Launceston|Laval|Lawrence|Lawton|Layton|Le Havre|League City|Lee's Summit|Leeds|
Leganes|Lehigh Acres|Leicester|Leipzig|Lekki|Lembang|Leon de los Aldama|Lethbridge|Levis|
Lewisville|Lexington|Lexington-Fayette|Lianshan|Liaocheng|Liaoyang|Liaoyuan|Libertad|Libreville|
Liege|Lijiang|Likasi|Lille|Lilongwe|Lima|Limeira|Lincoln|Linfen|Linxia Chengguanzhen|Linyi|Linz|
Lipa City|Lipetsk|Lisbon|Lisburn|Little Rock|Liupanshui|Livermore|Liverpool|Livonia|Ljubljana|
Loa Janan|Lobito|Logan City|Logan Square|Lome|London|Londonderry County Borough|Londrina|
Long Beach|Longmont|Longueuil|Longview|Longyearbyen|Los Angeles|Los Mochis|Louisville|Loveland|
Lowell|Lower Hutt|Lowestoft|Luancheng|Luanda|Lubbock|Lubeck|Lublin|Lubumbashi|Lucena|Lucknow|
Ludhiana|Luhansk|Luimneach|Luohe|Luoyang|Luqiao|Lusaka|Luton|Lutsk|Luxembourg|Luxor|Lviv|
Lynchburg|Lynn|Lynwood|Lyon|Mabalacat City|Macapa|Macau|Maceio|Machala|Machida|Machilipatnam|
Mackay|Macon|Madison|Madiun|Madrid|Madurai|Maebashi|Magdalena Contreras|Magdeburg|Magnitogorsk|
Magugpo Poblacion|Mahilyow|Maidstone|Maiduguri|Mainz|Majuro|Makassar|Makati City|Makhachkala|
Makiyivka|Makurdi|Malabo|Malacca|Malaga|Malang|Malatya|Male|Malegaon|Malingao|Malir Cantonment|
Malmo|Malolos|Maltepe|Mamoudzou|Manado|Managua|Manama|Manaus|Manchester|Mandalay|
Mandaluyong City|Mandaue City|Mandurah|Mangalore|Manhattan|Manila|Manisa|Manizales|Mannheim|
Mansfield|Mansilingan|Manta|Mantampay|Manteca|Manukau City|Maple Ridge|Maputo|Mar del Plata|
Mar'ino|Maracaibo|Maracanau|Maracay|Mardan|Mariehamn|Marienthal|Marigot|Marilia|Maringa|Mariupol|
Marka|Markham|Maroua|Marrakesh|Marseille|Maryvale|Masan|Maseru|Mashhad|Masina|Mata-Utu|Matadi|
Mataram|Mathura|Matola|Matsudo|Matsumoto|Matsuyama|Maturin|Mau|Maua|Mawlamyine|Mazar-e Sharif|
Mazatlan|Mbabane|Mbandaka|Mbeya|Mbuji-Mayi|McAllen|McKinney|Meads|Mecca|Medan|Medellin|Medford|
Medina|Meerut|Mek'ele|Meknes|Melbourne|Memphis|Mendip|Mendoza|Menifee|Mentougou|Merced|Merida|
Meridian|Merkezefendi|Merlo|Mersin|Mesa|Mesquite|Messina|Metairie|Metairie Terrace|Mexicali|
Mexico City|Meycauayan|Miami|Miami Beach|Miami Gardens|Mianyang|Middlesbrough|Midland|
Miguel Hidalgo|Milan|Milpitas|Milton|Milton Keynes|Milwaukee|Minamirinkan|Minato|Mingora|Minna|
Minneapolis|Minsk|Mira Mesa|Miramar|Miri|Mirpur Khas|Mirzapur|Misratah|Mission|Mission Viejo|
Mississauga|Missoula|Missouri City|Mito|Mixco|Miyazaki|Mobile|Modesto|Mogadishu|Mogi das Cruzes|
Mohammedia|Mokolo|Mokotow|Mokpo|Mombasa|Monaco|Monchengladbach|Monclova|Moncton|Monghyr|Monrovia|
Monteria|Monterrey|Montes Claros|Montevideo|Montgomery|Montpellier|Montreal|Monywa|Moradabad|
Moratuwa|Morelia|Moreno Valley|Morioka|Morogoro|Moron|Moroni|Moscow|Mossoro|Mostoles|Mosul|
Mount Pleasant|Mountain View|Mubi|Mucumpiz|Mudanjiang|Mueang Nonthaburi|Mukalla|Multan|Mumbai|
Muncie|Munich|Munster|Muratpasa|Murcia|Murfreesboro|Murmansk|Murrieta|Murwara|Musaffah|Muscat|
Mutare|Muzaffarabad|Muzaffarnagar|Muzaffarpur|Mwanza|Mwene-Ditu|Mykolayiv|Mymensingh|Mysore|
N'Djamena|N'dalatando|Naberezhnyye Chelny|Nacala|Nadiad|Nagano|Nagaoka|Nagarpur|Nagasaki|
Nagercoil|Nagoya|Nagpur|Naha|Naihati|Nairobi|Najaf|Najafabad|Najafgarh|Najran|Nakhon Ratchasima|
Nakuru|Nal'chik|Namangan|Namp'o|Nampa|Nampula|Nanaimo|Nanchang|Nanchong|Nanded|Nangi|Nangloi Jat|
Nanjing|Nanning|Nantes|Nantong|Nanyang|Napa|Naperville|Naples|Nara-shi|Narayanganj|Narela|
Narsingdi|Nashik|Nashua|Nashville|Nasiriyah|Nassau|Natal|Natore|Naucalpan de Juarez|Navi Mumbai|
Navotas|Nawabshah|Nay Pyi Taw|Nazarabad|Nazret|Ndola|Near North Side|Neijiang|Neiva|Nellore|
Nepean|Neue Neustadt|Neuquen|New Bedford|New Braunfels|New Britain|New Cairo|New Delhi|New Haven|
New Kingston|New Orleans|New Rochelle|New South Memphis|New York City|Newark|Newcastle|
Newcastle under Lyme|Newcastle upon Tyne|Newmarket|Newport|Newport Beach|Newport News|Newton|
Neyagawa|Neyshabur|Ngaoundere|Ngerulmud|Nha Trang|Niagara Falls|Niamey|Nice|Nicolas Romero|
Nicosia|Niigata|Ningbo|Nis|Nishi-Tokyo-shi|Nishinomiya-hama|Niteroi|Nizamabad|Nizhnekamsk|
Nizhnevartovsk|Nizhniy Novgorod|Nizhny Tagil|Nnewi|Nogales|Noida|Norfolk|Norman|North Charleston|
North Hollywood|North Las Vegas|North Peoria|North Shore|North Stamford|North York|Northampton|
Norwalk|Norwich|Nottingham|Nouakchott|Noumea|Nova Iguacu|Novi Sad|Novo Hamburgo|Novokuznetsk|
Novorossiysk|Novosibirsk|Nowrangapur|Nuevo Laredo|Nuku'alofa|Nukus|Numazu|Nuneaton|Nur-Sultan|
Nurnberg|Nuuk|Nyala|O'Fallon|Oakland|Oakville|Oaxaca|Oberhausen|Oceanside|Odawara|Odessa|Ogden|
Oita|Ojo de Agua|Okanagan|Okara|Okayama|Okazaki|Okene|Oklahoma City|Olathe|Oldham|Olinda|
Olongapo|Omaha|Omdurman|Omsk|Ondo|Onitsha|Ontario|Oradea|Oral|Oran|Orange|Oranjestad|Ordos|Orel|
Orem|Orenburg|Orlando|Ormoc|Orsk|Orumiyeh|Oruro|Osaka|Osasco|Osh|Oshawa|Oslo|Osmaniye|Ostrava|
Otsu|Ottawa|Ouagadougou|Oujda-Angad|Overland Park|Oviedo|Owerri|Owo|Oxford|Oxnard|Oyo|Paarl|
Pabna|Pachuca de Soto|Padang|Padova|Pagadian|Pago Pago|Paisley|Pak Kret|Palembang|Palermo|Pali|
Palikir - National Government Center|Palm Bay|Palm Coast|Palma|Palmas|Palmdale|Palmerston North|
Palmira|Paltan|Palu|Pamplona|Panalanoy|Panama|Panchkula|Panihati|Panipat|Panshan|Papeete|
Par Naogaon|Paradise|Paramaribo|Parana|Parauapebas|Parbhani|Paris|Parma|Parung|Pasadena|Pasay|
Pasig City|Pasragad Branch|Passaic|Pasto|Patan|Paterson|Pathein|Patiala|Patna|Paulista|Pavlodar|
Pawtucket|Pearland|Peckham|Pekalongan|Pekanbaru|Pelotas|Pemalang|Pematangsiantar|Pembroke Pines|
Penza|Peoria|Percut|Pereira|Perm|Perris|Perth|Peshawar|Petah Tiqwa|Petaling Jaya|Petare|
Peterborough|Petionville|Petrolina|Petropavl|Petropavlovsk-Kamchatsky|Petropolis|Petrozavodsk|
Pharr|Philadelphia|Philipsburg|Phnom Penh|Phoenix|Pickering|Pietermaritzburg|Pikine|Pilar|Pimpri|
Pinar del Rio|Pingdingshan|Pingxiang|Piracicaba|Pittsburgh|Piura|Planaltina|Plano|Plantation|
Pleasanton|Ploiesti|Plovdiv|Plymouth|Podgorica|Pohang|Pointe-Noire|Pokhara|Poltava|Pomona|
Pompano Beach|Ponta Grossa|Pontianak|Poole|Popayan|Port Elizabeth|Port Harcourt|Port Louis|
Port Moresby|Port Said|Port Saint Lucie|Port Sudan|Port of Spain|Port-Vila|Port-au-Prince|
Port-aux-Francais|Port-de-Paix|Portland|Porto|Porto Alegre|Porto Velho|Porto-Novo|Portsmouth|
Portsmouth Heights|Posadas|Poza Rica de Hidalgo|Poznan|Prague|Praia|Praia Grande|Prato|
Presidente Prudente|Preston|Pretoria|Pristina|Probolinggo|Prokop'yevsk|Providence|Provo|Pskov|
Pucallpa|Puducherry|Puebla|Pueblo|Puente Alto|Puente de Vallecas|Puerto La Cruz|Puerto Princesa|
Puerto Vallarta|Punasa|Pune|Purley|Purnia|Purwakarta|Purwokerto|Putian|Puyang|
Puyang Chengguanzhen|Pyongyang|Qarchak|Qarshi|Qazvin|Qina|Qingdao|Qinhuangdao|Qionghai|Qiqihar|
Qo'qon|Qom|Quanzhou|Quebec|Queens|Quelimane|Quetta|Quezon City|Qui Nhon|Quilmes|Quincy|Quito|
Quthbullapur|Ra's Bayrut|Rabat|Rach Gia|Racine|Radom|Raebareli|Rahim Yar Khan|Raichur|Raipur|
Rajahmundry|Rajkot|Rajshahi|Raleigh|Ramadi|Ramagundam|Ramgundam|Rampur|Rancagua|Ranchi|
Rancho Cordova|Rancho Cucamonga|Randburg|Rangpur|Rapid City|Ras Al Khaimah City|Rasht|Ratlam|
Raurkela|Rawalpindi|Reading|Recife|Red Deer|Redding|Redditch|Redlands|Redwood City|Regina|Reims|
Rengasdengklok|Rennes|Reno|Renton|Repentigny|Resistencia|Rewa|Reykjavik|Reynosa|Rialto|
Ribeirao Preto|Ribeirao das Neves|Richards Bay|Richardson|Richmond|Richmond Hill|Riga|Rio Branco|
Rio Claro|Rio Grande|Rio Rancho|Rio Verde|Rio de Janeiro|Rishon LeZiyyon|Riverside|Riverview|
Rivne|Riyadh|Rizhao|Road Town|Roanoke|Rochdale|Rochester|Rochester Hills|Rock Hill|Rockford|
Rockingham|Rohini|Rohtak|Rome|Romford|Roodepoort|Rosario|Roseau|Roseville|Rostock|Rostov-na-Donu|
Roswell|Rotherham|Rotterdam|Round Rock|Royal Leamington Spa|Rugby|Russeifa|Ryazan'|Rybinsk|
Sa Dec|Saarbrucken|Sabadell|Sabzevar|Sacramento|Saddiqabad|Safi|Saguenay|Saharanpur|Sahiwal|
Saidpur|Saint George|Saint George's|Saint Helier|Saint John|Saint John's|Saint Joseph|Saint Paul|
Saint Peter Port|Saint Peters|Saint Petersburg|Saint-Denis|Saint-Jean-sur-Richelieu|
Saint-Laurent|Saint-Leonard|Saint-Pierre|Saipan|Saitama|Sakai|Sakura|Sale|Sale Al Jadida|Salem|
Salford|Salinas|Salt Lake City|Salta|Saltillo|Salvador|Samara|Samarinda|Samarkand|Sambhal|Samsun|
Samut Prakan|San Angelo|San Antonio|San Bernardino|San Bernardo|San Cristobal|San Diego|
San Fernando|San Fernando del Valle de Catamarca|San Francisco|San Jose|San Jose del Monte|
San Juan|San Leandro|San Lorenzo|San Luis|San Luis Potosi|San Marcos|San Marino|San Mateo|
San Miguel de Tucuman|San Miguelito|San Nicolas de los Garza|San Pablo|San Pedro|San Pedro Sula|
San Pedro de Macoris|San Ramon|San Salvador|San Salvador de Jujuy|San Tan Valley|San-Pedro|Sanaa|
Sanandaj|Sancaktepe|Sandakan|Sandy|Sandy Hills|Sandy Springs|Sangli|Sanming|Sant Marti|Santa Ana|
Santa Barbara|Santa Barbara d'Oeste|Santa Catarina|Santa Clara|Santa Clarita|
Santa Cruz de Tenerife|Santa Cruz de la Sierra|Santa Fe|Santa Luzia|Santa Maria|
Santa Maria Chimalhuacan|Santa Marta|Santa Monica|Santa Rosa|Santa Teresa del Tuy|Santander|
Santarem|Santiago|Santiago de Cuba|Santiago de Queretaro|Santiago de Surco|
Santiago de los Caballeros|Santiago del Estero|Santo Andre|Santo Domingo|Santo Domingo Este|
Santo Domingo Oeste|Santo Domingo de los Colorados|Santol|Santos|Sants-Montjuic|
Sao Bernardo do Campo|Sao Carlos|Sao Joao de Meriti|Sao Jose|Sao Jose do Rio Preto|
Sao Jose dos Campos|Sao Leopoldo|Sao Luis|Sao Paulo|Sao Tome|Sao Vicente|Sapporo|Sarajevo|
Saransk|Saratov|Sargodha|Sari|Sariwon|Sarnia|Sasebo|Saskatoon|Satna|Saugor|Savannah|Scarborough|
Schaumburg|Scottsdale|Scranton|Scunthorpe|Seattle|Secunderabad|Seeb|Sejong|Semarang|Semey|Sendai|
Seongnam-si|Seoul|Sepang|Serekunda|Seremban|Serra|Sete Lagoas|Setif|Sevastopol|Severnyy|
Severodvinsk|Sevilla|Sfax|Shagamu|Shah Alam|Shahjanpur|Shahkot|Shakhty|Shanghai|Shangqiu|
Shangrao|Shangyu|Shantou|Shaoguan|Shaoxing|Sharjah|Shashi|Sheepshead Bay|Sheffield|Shekhupura|
Shelby|Shengli|Shenyang|Shenzhen|Sherbrooke|Shibganj|Shibin al Kawm|Shihezi|Shijiazhuang|Shimoga|
Shimonoseki|Shiqi|Shiraz|Shivaji Nagar|Shiyan|Shizuoka|Shreveport|Shrewsbury|Shrirampur|
Shuangyashan|Shyamnagar|Shymkent|Sialkot|Sibu|Sidi Bel Abbes|Sikar|Siliguri|Silver Spring|
Simferopol|Simi Valley|Sincelejo|Singa|Singapore|Singrauli|Sinuiju|Sioux City|Sioux Falls|Siping|
Sirjan|Sirsa|Sisli|Situbondo|Sivas|Skopje|Slough|Smolensk|Soacha|Sochi|Sofia|Sohag|Soka|Sokoto|
Solapur|Soledad|Soledad de Graciano Sanchez|Solihull|Somerville|Sonipat|Sorocaba|Sosnowiec|
South Bend|South Boston|South Gate|South Lawndale|South Shields|South Suffolk|South Tangerang|
Southall|Southampton|Southend-on-Sea|Southfield|Southport|Soweto|Soyapango|Sparks|Spokane|
Spokane Valley|Spring Hill|Spring Valley|Springdale|Springfield|Springs|Srinagar|St Albans|
St Helens|St. Catharines|St. John's|St. Louis|St. Petersburg|Stamford|Stanley|Staryy Oskol|
Staten Island|Stavropol'|Sterling Heights|Sterlitamak|Stevenage|Stockholm|Stockport|Stockton|
Stockton-on-Tees|Stoke-on-Trent|Strasbourg|Stuttgart|Subang Jaya|Sucre|Suez|Suffolk|Sugar Land|
Suihua|Suita|Suizhou|Sujangarh|Sukabumi|Sukkur|Sultanah|Sultanbeyli|Sultangazi|Sumare|Sumedang|
Sumy|Sunch'on|Suncheon|Sunderland|Sungai Petani|Sunnyvale|Sunrise|Sunrise Manor|Sunset Park|
Surabaya|Surakarta|Surat|Surgut|Surprise|Surrey|Sutton|Sutton Coldfield|Suva|Suwon|Suzano|Suzhou|
Suzuka|Swansea|Swindon|Sydney|Syktyvkar|Sylhet|Syracuse|Syzran'|Szczecin|Ta'if|Ta'izz|
Taboao da Serra|Tabriz|Tabuk|Tacloban|Tacna|Tacoma|Taganrog|Taguig|Tai'an|Taichung|Taihecun|
Tainan|Taipei|Taiping|Taiyuan|Taizhou|Takamatsu|Takarazuka|Takasaki|Takatsuki|Takeo|Takoradi|
Talca|Talcahuano|Tallahassee|Tallinn|Tamale|Tambov|Tampa|Tampere|Tampico|Tamworth|Tanda|Tanga|
Tangail|Tangerang|Tanggu|Tangier|Tangshan|Tanjore|Tanjung Pinang|Taoyuan City|Tapachula|Taranto|
Tarawa|Taraz|Tarhuna|Tarlac City|Tarsus|Tashkent|Tasikmalaya|Taubate|Tauranga|Tawau|Taytay|
Tbilisi|Tebessa|Tegal|Tegucigalpa|Tehran|Tehuacan|Tel Aviv|Telford|Temara|Tembisa|Temecula|Tempe|
Tempe Junction|Temple|Temuco|Teni|Tepic|Teresina|Ternopil|Terrassa|Terrebonne|Tetouan|Thane|
The Bronx|The Hague|The Valley|The Woodlands|Thessaloniki|Thi Xa Phu My|Thies|Thies Nones|Thika|
Thimphu|Thiruvananthapuram|Thoothukudi|Thornton|Thousand Oaks|Thrissur|Thunder Bay|Tianjin|
Tianshui|Tieling|Tijuana|Tilburg|Timisoara|Tirana|Tiruchirappalli|Tirunelveli|Tirupati|Tiruppur|
Tiruvottiyur|Tlahuac|Tlalnepantla|Tlalpan|Tlaquepaque|Toamasina|Tokorozawa|Tokushima|Tokyo|
Tol'yatti|Toledo|Toluca|Toms River|Tomsk|Tonala|Tongchuanshi|Tonghua|Tongliao|Tongshan|Toowoomba|
Topeka|Toronto|Torrance|Torreon|Torshavn|Torun|Touba|Toulouse|Town 'n' Country|Townsville|Toyama|
Toyohashi|Toyonaka|Toyota|Trabzon|Tracy|Trenton|Trieste|Tripoli|Trois-Rivieres|Troy|Trujillo|
Tshikapa|Tsuen Wan|Tucson|Tula|Tulsa|Tumkur|Tungi|Tunis|Turin|Turkmenabat|Turlock|Turmero|Turpan|
Tuscaloosa|Tustin|Tuxtla|Tver|Tyler|Tyumen|Uberaba|Uberlandia|Udaipur|Udon Thani|Ufa|Ugep|
Uijeongbu-si|Uitenhage|Uji|Ujjain|Ulan Bator|Ulan-Ude|Ulhasnagar|Ulsan|Ulyanovsk|Umraniye|
Umuahia|Union City|Universal City|Upland|Uruapan|Urumqi|Uskudar|Ust-Kamenogorsk|Utrecht|
Utsunomiya|Uyo|Vacaville|Vadodara|Vaduz|Valencia|Valladolid|Valledupar|Vallejo|Valletta|
Valparaiso|Van|Van Nuys|Vancouver|Vanderbijlpark|Vantaa|Varanasi|Varna|Varzea Grande|
Vasyl'evsky Ostrov|Vatican City|Vaughan|Velikiy Novgorod|Ventura|Venustiano Carranza|Veracruz|
Vereeniging|Verona|Viamao|Victoria|Victoria de Durango|Victorville|Vienna|Vientiane|Vigo|
Vijayawada|Vila Velha|Villa Nueva|Villahermosa|Villavicencio|Vilnius|Vina del Mar|Vinnytsia|
Virginia Beach|Visakhapatnam|Visalia|Vista|Vitebsk|Vitoria|Vitoria da Conquista|Vladikavkaz|
Vladimir|Vladivostok|Volgograd|Vologda|Volta Redonda|Volzhskiy|Voronezh|Vung Tau|
Vykhino-Zhulebino|Waco|Wad Medani|Wadi as Sir|Wafangdian|Wakayama|Wakefield|Walsall|Wandsbek|
Wanxian|Warangal|Warner Robins|Warren|Warri|Warrington|Warsaw|Warwick|Washington Heights|
Waterbury|Waterford|Waterloo|Watford|Waukegan|Waukesha|Weifang|Welkom|Wellington|Wembley|
Wenshan City|Wenzhou|West Albany|West Bromwich|West Covina|West Gulfport|West Island|
West Jerusalem|West Jordan|West Palm Beach|West Raleigh|West Ridge|West Town|West Valley City|
Westland|Westminster|Weston-super-Mare|Whittier|Wichita|Wichita Falls|Wiesbaden|Wigan|Willemstad|
Willowdale|Wilmington|Windhoek|Windsor|Winejok|Winnipeg|Winston-Salem|Witbank|Woking|Wollongong|
Wolverhampton|Wonju|Wonsan|Woodland Hills|Woodlands|Worcester|Worthing|Wuhai|Wuhan|Wuhu|
Wuppertal|Wusong|Wuwei|Wuxi|Wuxue|Wuzhou|Wyoming|Xalapa de Enriquez|Xi'an|Xiamen|Xiangtan|
Xiangyang|Xiantao|Xianyang|Xico|Xingtai|Xinhui|Xining|Xinpu|Xintai|Xinxiang|Xinyang|Xinyuan|
Xiuying|Xochimilco|Xuchang|Yakima|Yakutsk|Yamagata|Yamoussoukro|Yamunanagar|Yanbu|Yancheng|
Yangjiang|Yangon|Yangquan|Yangshuo|Yangzhou|Yanji|Yantai|Yao|Yaounde|Yaren|Yaroslavl|Yasenevo|
Yazd|Yekaterinburg|Yeosu|Yerevan|Yibin|Yichang|Yinchuan|Yingkou|Yiyang|Yogyakarta|Yokkaichi|
Yokohama|Yokosuka|Yonkers|Yono|York|Yoshkar-Ola|Yuci|Yueyang|Yuma|Yuncheng|Yunfu|Zabrze|Zagazig|
Zagreb|Zahedan|Zamboanga|Zanjan|Zanzibar|Zaoyang|Zaozhuang|Zapopan|Zaporizhia|Zaragoza|Zaria|
Zarqa|Zawiya|Zelenograd|Zeytinburnu|Zhabei|Zhangjiakou|Zhangjiakou Shi Xuanhua Qu|Zhangzhou|
Zhanjiang|Zhaoqing|Zhengzhou|Zhenjiang|Zhongshan|Zhoukou|Zhu Cheng City|Zhuhai|Zhumadian|Zhuzhou|
Zhytomyr|Zibo|Zigong|Zinder|Zlatoust|Zoucheng|Zunyi|Zurich
`;
