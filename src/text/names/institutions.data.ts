// Organisations that the news names without saying what they are.

/** Names parted by bars, case kept. */
export const institutionNames = `
United Nations|UN|U.N.|European Union|EU|E.U.|NATO|African Union|Arab League|ASEAN|OPEC|OECD|OSCE|
UNESCO|UNICEF|UNHCR|UNRWA|WHO|World Health Organization|World Bank|IMF|International Monetary Fund|
World Trade Organization|WTO|IAEA|Interpol|Europol|International Criminal Court|ICC|
International Court of Justice|ICJ|Red Cross|Red Crescent|Amnesty International|Human Rights Watch|
Greenpeace|Oxfam|Doctors Without Borders|Security Council|General Assembly|European Commission|
European Parliament|European Central Bank|European Council|G7|G20|BRICS|Commonwealth|
White House|Congress|Senate|House of Representatives|House of Commons|House of Lords|Supreme Court|
Parliament|Pentagon|Kremlin|State Department|Defense Department|Justice Department|
Treasury Department|Treasury|Department of Justice|Department of Defense|Department of State|
Department of Homeland Security|Homeland Security|Federal Reserve|Fed|Foreign Office|Home Office|
Ministry of Defence|Ministry of Defense|Defense Ministry|Defence Ministry|Foreign Ministry|
Interior Ministry|Finance Ministry|Health Ministry|Ministry of Foreign Affairs|Scotland Yard|
Knesset|Duma|State Duma|Bundestag|Lok Sabha|Rajya Sabha|National Assembly|Politburo|
FBI|CIA|NSA|DEA|ATF|EPA|FDA|CDC|FAA|FCC|FEMA|NASA|NOAA|IRS|SEC|ICE|TSA|NTSB|USAID|DHS|DOJ|GAO|
MI5|MI6|GCHQ|NHS|BBC|CNN|NBC|CBS|ABC|PBS|NPR|MSNBC|Fox News|Fox|Sky News|ITV|Al Jazeera|Reuters|AP|
Associated Press|AFP|Agence France-Presse|Bloomberg|TASS|Interfax|Xinhua|Yonhap|Kyodo|
Press Association|UPI|New York Times|Washington Post|Wall Street Journal|Financial Times|Guardian|
Times|Telegraph|Independent|Economist|Le Monde|Der Spiegel|USA Today|Los Angeles Times|Politico|
Axios|Forbes|Time|Newsweek|Wikipedia|WikiLeaks|KGB|FSB|SVR|GRU|Mossad|Shin Bet|IDF|IRGC|
Revolutionary Guard|Revolutionary Guards|Hamas|Hezbollah|Hizbollah|Taliban|Al-Qaeda|al-Qaeda|
Qaeda|Islamic State|ISIS|ISIL|Boko Haram|al-Shabaab|PLO|Fatah|PKK|IRA|ETA|FARC|Houthis|Wagner|
Coast Guard|National Guard|Air Force|Royal Air Force|RAF|Royal Navy|Navy|Army|Marine Corps|Marines|
U.S. Army|U.S. Navy|U.S. Air Force|People's Liberation Army|PLA|Red Army|Royal Marines|
Democratic Party|Republican Party|Labour Party|Labour|Conservative Party|Liberal Democrats|Tories|
Democrats|Republicans|GOP|BJP|ANC|Communist Party|Workers' Party|Likud|United Russia|Sinn Fein|
Google|Apple|Microsoft|Amazon|Facebook|Meta|Twitter|Tesla|Intel|IBM|Boeing|Airbus|Toyota|Honda|Sony|
Samsung|Nokia|Siemens|Volkswagen|BMW|Shell|BP|ExxonMobil|Chevron|Gazprom|Rosneft|Huawei|Alibaba|
Tencent|YouTube|Netflix|Disney|Walmart|Starbucks|Goldman Sachs|Morgan Stanley|JPMorgan|Citigroup|
HSBC|Barclays|Lloyds|UBS|Credit Suisse|Deutsche Bank|General Motors|Ford|GM|General Electric|
Lockheed Martin|Raytheon|SpaceX|FIFA|UEFA|IOC|NFL|NBA|MLB|NHL|MLS|NCAA|UFC|WWE|Premier League|
Manchester United|Manchester City|Liverpool|Chelsea|Arsenal|Barcelona|Real Madrid|Bayern Munich|
Yankees|Red Sox|Lakers|Cowboys|Harvard|Yale|Princeton|Stanford|MIT|Oxford|Cambridge|Columbia|UCLA
`;

/** Last or first words in names of organisations, lower case, beyond the speakers' list. */
export const organisationEnds: ReadonlySet<string> = new Set(
	`inc corp corporation ltd llc plc co company group holdings partners bank trust foundation
institute university college school academy hospital clinic ministry department agency bureau
office commission committee council court authority administration association society union
federation league club team party army navy force forces corps brigade regiment division battalion
guard police police airlines airways motors records entertainment pictures studios network
broadcasting press news times post journal herald tribune gazette magazine orchestra band museum
church diocese coalition alliance campaign movement front organization organisation laboratories
parliament senate congress assembly cabinet fc united city rovers wanderers athletic`.split(/\s+/),
);
