// Which IPTC Media Topic a topic that a page declares stands for, where that is sure.
//
// Codes and names: IPTC Media Topics NewsCodes, https://iptc.org/standards/media-topics/, by the
// International Press Telecommunications Council, Creative Commons Attribution 4.0. Only terms of the
// first two levels are listed. Words that pages use for several of them are not.

/** A line a term: code; its name; the words, in lower case, that pages declare for it. */
export const mediaTopicLines = `
01000000; arts, culture, entertainment and media; arts, arts and culture, culture and arts, entertainment, arts & culture, arts & entertainment, arts and entertainment, showbiz, media
20000038; culture; culture
20000045; mass media; mass media, news media
02000000; crime, law and justice; crime and justice, law and justice, crime & justice
20000082; crime; crime, crimes, true crime, crime news
20000106; judiciary; courts, judiciary, supreme court, court cases
20000121; law; law, legal affairs, legal news
20000129; law enforcement; law enforcement, policing
03000000; disaster, accident and emergency incident; disasters and accidents, accidents and disasters
20000139; accident and emergency incident; accident, accidents, car accidents, plane crashes, shipwrecks
20000148; disaster; disaster, disasters, natural disasters, earthquake, earthquakes, floods, flooding, wildfires, hurricanes, famine
20000168; emergency response; emergency services, emergency response, search and rescue
04000000; economy, business and finance; business, finance, economy and business, business & economy, business and finance, business news
20000344; economy; economy, economics, inflation
20000385; market and exchange; markets, stock markets, stock market, stocks, financial markets
05000000; education; education, higher education, schools & universities
20000400; school; schools
06000000; environment; environment, environment & climate, nature and environment
20000418; climate change; climate change, global warming, climate crisis
20000420; conservation; wildlife conservation, conservation
20000424; environmental pollution; pollution, air pollution, water pollution, plastic pollution
07000000; health; health, health & wellness, healthcare, health news
20000446; diseases and conditions; diseases, infectious diseases, epidemics, pandemic, coronavirus, covid-19, cancer, malaria, measles, ebola
08000000; human interest; human interest
20000505; celebrity; celebrity, celebrities, celebrity news
09000000; labour; labour, labor
20000524; labour relations; strikes, industrial action, labour relations, labor relations
20000533; unemployment; unemployment
20000536; unions; trade unions, labor unions, labour unions
10000000; lifestyle and leisure; lifestyle, lifestyle and leisure, life & style, leisure
11000000; politics and government; politics, political news, us politics, uk politics, politics and government
20000574; election; election, elections, presidential election, general election, voting
20000587; fundamental rights; human rights, civil rights, civil liberties
20000593; government; government
20000638; international relations; international relations, diplomacy, foreign policy, foreign affairs
20000647; political crisis; political crisis
12000000; religion; religion, faith, religion & belief, religion and belief
13000000; science and technology; science and technology, science & technology, science & tech, sci-tech
20000717; natural science; physics, chemistry, biology, astronomy
20000735; scientific research; scientific research
20000756; technology and engineering; technology, tech, engineering, tech news
14000000; society; society, social affairs
20000771; immigration; immigration
20000775; discrimination; racism, discrimination
20000780; family; families, parenting, parents and parenting
15000000; sport; sport, sports, sports news, football, soccer, cricket, tennis, rugby, basketball, baseball, golf, athletics, cycling, formula 1, olympics, olympic games, nba, nfl
16000000; conflict, war and peace; war, wars, war and conflict
20000053; act of terror; terrorism, terror attacks
20000056; armed conflict; armed conflict, armed conflicts, civil war
20000065; civil unrest; civil unrest, riots
20000070; coup d'etat; coup, coups, coup d'etat
20000073; peace process; peace process, peace talks, ceasefire
17000000; weather; weather, weather news, extreme weather
20001128; weather forecast; weather forecast, weather forecasts
`;
