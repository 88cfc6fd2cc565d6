// Publishers of one owner, for large public groups. The owner of this program edits the list.
//
// Each group names a page of its own, or a public filing, that lists what it owns. An outlet that
// is on no list is its own family: ownership is never guessed. check-families.ts tells mistakes.

import type { Family } from "../../news/publisher.ts";

/** Key: name; where the ownership is documented; then a line of registered domains. */
const table = `
news-corp: News Corp; https://newscorp.com/business/
	wsj.com nypost.com marketwatch.com barrons.com thetimes.com thetimes.co.uk thesun.co.uk
	the-sun.com theaustralian.com.au news.com.au dailytelegraph.com.au heraldsun.com.au
	couriermail.com.au adelaidenow.com.au skynews.com.au
fox: Fox Corporation; https://www.foxcorporation.com/
	foxnews.com foxbusiness.com foxweather.com fox5ny.com fox32chicago.com foxla.com
gannett: USA TODAY Co. (Gannett); https://www.usatodayco.com/brands/
	usatoday.com azcentral.com freep.com indystar.com jsonline.com tennessean.com
	cincinnati.com courier-journal.com dispatch.com desmoinesregister.com palmbeachpost.com
	northjersey.com democratandchronicle.com oklahoman.com
newsquest: Newsquest; https://www.newsquest.co.uk/brands/
	heraldscotland.com thenational.scot theargus.co.uk thenorthernecho.co.uk
	lancashiretelegraph.co.uk oxfordmail.co.uk yorkpress.co.uk dailyecho.co.uk edp24.co.uk
mcclatchy: McClatchy Media; https://www.mcclatchy.com/
	miamiherald.com kansascity.com charlotteobserver.com newsobserver.com sacbee.com
	star-telegram.com fresnobee.com thestate.com kentucky.com idahostatesman.com
lee: Lee Enterprises; https://lee.net/markets/
	stltoday.com richmond.com omaha.com buffalonews.com tucson.com tulsaworld.com
	journalnow.com madison.com roanoke.com
alden: MediaNews Group and Tribune Publishing (Alden Global Capital); https://www.medianewsgroup.com/our-brands/
	denverpost.com mercurynews.com eastbaytimes.com ocregister.com twincities.com
	bostonherald.com chicagotribune.com nydailynews.com orlandosentinel.com sun-sentinel.com
	courant.com mcall.com dailypress.com pilotonline.com
hearst: Hearst; https://www.hearst.com/newspapers
	sfchronicle.com sfgate.com houstonchronicle.com chron.com expressnews.com timesunion.com
	ctpost.com nhregister.com esquire.com cosmopolitan.com
advance: Advance Publications; https://www.advance.com/
	nj.com cleveland.com oregonlive.com al.com mlive.com masslive.com syracuse.com pennlive.com
	silive.com newyorker.com vanityfair.com wired.com gq.com vogue.com
nyt: The New York Times Company; https://www.nytco.com/company/
	nytimes.com theathletic.com nytco.com
comcast: Comcast (NBCUniversal and Sky); https://corporate.comcast.com/company
	nbcnews.com today.com telemundo.com sky.com news.sky.com nbcnewyork.com nbclosangeles.com
	nbcchicago.com
versant: Versant; https://www.versantmedia.com/
	cnbc.com ms.now msnbc.com
disney: The Walt Disney Company; https://thewaltdisneycompany.com/about/
	abcnews.go.com abcnews.com espn.com abc7.com abc7ny.com abc7chicago.com 6abc.com abc13.com
	abc11.com
paramount: Paramount; https://www.paramount.com/brand
	cbsnews.com cbssports.com thefp.com
warner-bros-discovery: Warner Bros. Discovery; https://www.wbd.com/our-brands
	cnn.com edition.cnn.com tvn24.pl bleacherreport.com
nexstar: Nexstar Media Group; https://www.nexstar.tv/stations/
	thehill.com newsnationnow.com ktla.com wgntv.com pix11.com kron4.com fox8.com wfla.com
	kxan.com
sinclair: Sinclair; https://sbgi.net/tv-stations/
	komonews.com katu.com wjla.com kutv.com foxbaltimore.com thenationaldesk.com abc3340.com
	ktul.com
gray: Gray Media; https://graymedia.com/stations/
	wbtv.com kwtx.com fox8live.com atlantanewsfirst.com azfamily.com hawaiinewsnow.com wsaz.com
	wave3.com
tegna: Tegna; https://www.tegna.com/brands/
	khou.com kare11.com 9news.com king5.com wusa9.com 11alive.com wfaa.com kgw.com abc10.com
scripps: The E.W. Scripps Company; https://scripps.com/our-brands/
	scrippsnews.com wxyz.com denver7.com abcactionnews.com newschannel5.com kshb.com
salem: Salem Media Group; https://salemmedia.com/
	townhall.com redstate.com hotair.com pjmedia.com twitchy.com
penske: Penske Media Corporation; https://pmc.com/our-brands
	variety.com hollywoodreporter.com rollingstone.com billboard.com deadline.com indiewire.com
vox-media: Vox Media; https://www.voxmedia.com/
	vox.com theverge.com nymag.com vulture.com eater.com sbnation.com
people-inc: People Inc. (IAC); https://www.iac.com/brands
	people.com ew.com investopedia.com thedailybeast.com
ziff-davis: Ziff Davis; https://www.ziffdavis.com/brands
	pcmag.com mashable.com cnet.com zdnet.com ign.com
axel-springer: Axel Springer; https://www.axelspringer.com/en/brands
	bild.de welt.de politico.com politico.eu businessinsider.com insider.com morningbrew.com
bloomberg: Bloomberg; https://www.bloomberg.com/company/
	bloomberg.com bloomberglinea.com
bbc: BBC; https://www.bbc.com/aboutthebbc
	bbc.com bbc.co.uk
guardian: Guardian Media Group; https://www.theguardian.com/gmg
	theguardian.com guardian.co.uk
dmgt: Daily Mail and General Trust; https://www.dmgt.com/our-businesses
	dailymail.co.uk dailymail.com mailonline.co.uk metro.co.uk metro.news inews.co.uk
	newscientist.com thisismoney.co.uk
reach: Reach; https://www.reachplc.com/our-brands
	mirror.co.uk express.co.uk dailystar.co.uk dailyrecord.co.uk manchestereveningnews.co.uk
	liverpoolecho.co.uk walesonline.co.uk birminghammail.co.uk irishmirror.ie belfastlive.co.uk
national-world: National World; https://www.nationalworldplc.com/our-brands
	scotsman.com yorkshirepost.co.uk edinburghnews.scotsman.com newsletter.co.uk
	nationalworld.com lep.co.uk
nikkei: Nikkei; https://www.nikkei.co.jp/nikkeiinfo/en/corporate/group/
	nikkei.com asia.nikkei.com ft.com
mediahuis: Mediahuis; https://www.mediahuis.com/en/brands/
	independent.ie belfasttelegraph.co.uk standaard.be nieuwsblad.be gva.be telegraaf.nl nrc.nl
dpg-media: DPG Media; https://www.dpgmediagroup.com/en/brands
	ad.nl volkskrant.nl trouw.nl parool.nl hln.be demorgen.be nu.nl
rtl: RTL Group (Bertelsmann); https://www.rtlgroup.com/en/about_us/our_portfolio.cfm
	rtl.de n-tv.de stern.de rtl.lu
funke: Funke Mediengruppe; https://www.funkemedien.de/de/marken/
	waz.de abendblatt.de morgenpost.de thueringer-allgemeine.de
madsack: Madsack Mediengruppe; https://www.madsack.de/marken/
	rnd.de haz.de lvz.de maz-online.de ln-online.de
schibsted: Schibsted Media; https://schibsted.com/brands/
	aftenposten.no vg.no aftonbladet.se svd.se bt.no aftenbladet.no
bonnier: Bonnier News; https://www.bonniernews.se/varumarken
	dn.se expressen.se di.se sydsvenskan.se hd.se
sanoma: Sanoma Media Finland; https://www.sanoma.com/en/our-businesses/sanoma-media-finland/
	hs.fi is.fi aamulehti.fi satakunnankansa.fi
ringier: Ringier; https://www.ringier.com/brands/
	blick.ch libertatea.ro blic.rs aktuality.sk
tx-group: TX Group; https://www.tx.group/en/group-companies
	20min.ch tagesanzeiger.ch bazonline.ch 24heures.ch tdg.ch
le-monde: Groupe Le Monde; https://www.lemonde.fr/qui-sommes-nous/
	lemonde.fr courrierinternational.com telerama.fr huffingtonpost.fr nouvelobs.com
ebra: Groupe EBRA; https://www.ebra.fr/
	dna.fr lalsace.fr leprogres.fr ledauphine.com estrepublicain.fr bienpublic.com
prisa: Prisa; https://www.prisa.com/en/info/brands
	elpais.com as.com cadenaser.com cincodias.elpais.com huffingtonpost.es
vocento: Vocento; https://www.vocento.com/en/brands/
	abc.es elcorreo.com diariovasco.com lasprovincias.es larioja.com hoy.es ideal.es
rcs: RCS MediaGroup and Unidad Editorial; https://www.rcsmediagroup.it/en/
	corriere.it gazzetta.it elmundo.es marca.com expansion.com
cbc: CBC/Radio-Canada; https://cbc.radio-canada.ca/en
	cbc.ca radio-canada.ca
bell-media: Bell Media; https://www.bellmedia.ca/about/
	ctvnews.ca bnnbloomberg.ca cp24.com
postmedia: Postmedia; https://www.postmedia.com/brands/
	nationalpost.com financialpost.com vancouversun.com theprovince.com calgaryherald.com
	edmontonjournal.com ottawacitizen.com montrealgazette.com torontosun.com
torstar: Torstar; https://www.torstar.com/
	thestar.com thespec.com therecord.com niagarafallsreview.ca
nine: Nine Entertainment; https://www.nineforbrands.com.au/
	smh.com.au theage.com.au afr.com brisbanetimes.com.au watoday.com.au 9news.com.au
seven-west: Seven West Media; https://www.sevenwestmedia.com.au/
	7news.com.au thewest.com.au perthnow.com.au thenightly.com.au
nzme: NZME; https://www.nzme.co.nz/our-brands/
	nzherald.co.nz newstalkzb.co.nz
times-group: The Times Group (Bennett, Coleman); https://timesofindia.indiatimes.com/aboutus.cms
	timesofindia.indiatimes.com economictimes.indiatimes.com indiatimes.com timesnownews.com
	navbharattimes.indiatimes.com
ht-media: HT Media; https://www.htmedia.in/
	hindustantimes.com livemint.com livehindustan.com
network18: Network18; https://www.nw18.com/
	news18.com moneycontrol.com firstpost.com cnbctv18.com
the-hindu: The Hindu Group; https://www.thehindu.com/aboutus/
	thehindu.com thehindubusinessline.com frontline.thehindu.com
indian-express: The Indian Express Group; https://indianexpress.com/about-us/
	indianexpress.com financialexpress.com loksatta.com jansatta.com
india-today: India Today Group; https://www.indiatoday.in/about-us
	indiatoday.in aajtak.in businesstoday.in
sph: SPH Media; https://www.sph.com.sg/our-brands/
	straitstimes.com businesstimes.com.sg zaobao.com.sg tnp.sg
mediacorp: Mediacorp; https://www.mediacorp.sg/about-us
	channelnewsasia.com cna.asia todayonline.com
china-media-group: China Media Group; https://www.cgtn.com/about-us
	cgtn.com cctv.com
xinhua: Xinhua News Agency; https://english.news.cn/
	xinhuanet.com news.cn
russia-state: Rossiya Segodnya and RT; https://rossiyasegodnya.com/
	ria.ru sputniknews.com sputnikglobe.com rt.com
usagm: U.S. Agency for Global Media; https://www.usagm.gov/networks/
	voanews.com rferl.org rfa.org currenttime.tv
france-medias-monde: France Médias Monde; https://www.francemediasmonde.com/en/
	france24.com rfi.fr mc-doualiya.com
al-jazeera: Al Jazeera Media Network; https://network.aljazeera.net/
	aljazeera.com aljazeera.net ajplus.net
nation-media: Nation Media Group; https://www.nationmedia.com/brands/
	nation.africa businessdailyafrica.com theeastafrican.co.ke monitor.co.ug thecitizen.co.tz
media24: Media24; https://www.media24.com/brands/
	news24.com netwerk24.com dailysun.co.za
arena: Arena Holdings; https://www.arena.africa/
	timeslive.co.za sowetanlive.co.za businesslive.co.za heraldlive.co.za
globo: Grupo Globo; https://grupoglobo.globo.com/
	globo.com g1.globo.com oglobo.globo.com valor.globo.com
grupo-clarin: Grupo Clarín; https://grupoclarin.com/
	clarin.com ole.com.ar tn.com.ar
`;

/** The list that ships with the program. A newer list of the owner's replaces it whole. */
export const defaultFamilies: readonly Family[] = table
	.trim()
	.split(/\n(?!\t)/)
	.map(readFamily);

function readFamily(entry: string): Family {
	const [head = "", ...lines] = entry.split("\n");
	const [key = "", name = "", source = ""] = head.split(/: |; /);
	return { key, name, members: lines.join(" ").trim().split(/\s+/), source };
}
