// Words in class names and ids that tell what an element is for. Matched as whole words.

import type { RemovedReason } from "../../news/article.ts";

/** Words of elements that are not part of an article, by why. */
export const furnitureWords: ReadonlyMap<string, RemovedReason> = new Map(
	(
		[
			[
				"share",
				"share sharing shares social socials sharebar sharetools addtoany sharedaddy socialshare followus",
			],
			[
				"sign-up",
				"newsletter newsletters subscribe subscription signup subscribenow optin mailchimp paywallbox donate donation donations membership register registration login signin",
			],
			[
				"advertising",
				"ad ads advert adverts advertisement advertising adslot adbox adunit adsense adwrapper adcontainer banner sponsor sponsored sponsors promo promos promotion promotional promobox commercial outbrain taboola affiliate cta dfp gpt teads",
			],
			[
				"related-links",
				"related relatedarticles relatedposts relatedcontent relatedlinks recommend recommended recommendation recommendations recirc recirculation readmore morestories mostread mostpopular popular trending teaser teasers upnext readnext readalso seealso alsolike furtherreading moreon similar crosslinks linkbox linklist",
			],
			[
				"comments",
				"comment comments disqus respond discussion commentlist kommentare commentaires comentarios reactions",
			],
			[
				"navigation",
				"nav navigation navbar menu submenu breadcrumb breadcrumbs breadcrump pagination pager paginator toc skiplink skip sitemap toolbar topbar hamburger megamenu tableofcontents anchors jumplinks footer sidebar rail offcanvas",
			],
			[
				"topic-tags",
				"tags taglist tagcloud tagged keywords topics topiclist hashtags taglinks posttags articletags",
			],
			[
				"byline",
				"byline bylines authorbio authorbox authorinfo aboutauthor authors authorcard authorblock biography postauthor",
			],
			["copyright", "copyright copyrights disclaimer legal"],
			[
				"furniture",
				"cookie cookies consent gdpr popup modal overlay lightbox tooltip dropdown hidden visuallyhidden sronly screenreader screenreadertext noprint rating ratings feedback survey poll quiz player videoplayer jwplayer audioplayer widget widgets search searchform searchbox slideshow carousel loader placeholder skeleton notification toast captcha hide invisible d-none print",
			],
		] as const
	).flatMap(([reason, words]) =>
		words.split(" ").map((word): [string, RemovedReason] => [word, reason]),
	),
);

/** Pairs of neighbouring words that mean the same as one of {@link furnitureWords}. */
export const furniturePairs: ReadonlyMap<string, RemovedReason> = new Map(
	(
		[
			[
				"byline",
				"author bio,author box,author info,about author,author card,author block,post author,author profile,entry author,post meta,entry meta,article meta,meta data,meta info,author description,author details",
			],
			[
				"related-links",
				"read more,more stories,most read,most popular,up next,read next,read also,see also,also like,further reading,more on,more from,next article,prev article,previous article,link list,link box,latest news,latest posts,top stories,post navigation,post nav,in other,article list,latest articles",
			],
			[
				"topic-tags",
				"tag list,tag cloud,post tags,article tags,entry tags,tags links,post categories,cat links,entry categories,article topics,entry footer",
			],
			[
				"sign-up",
				"opt in,sign up,sign in,log in,mail chimp,email capture,email form,lead form,contact form",
			],
			[
				"navigation",
				"skip link,skip to,table of,toc container,jump links,back top,back to,side bar,page navigation,site header,site footer,global header,page header nav,main menu",
			],
			[
				"furniture",
				"sr only,visually hidden,screen reader,is hidden,no print,print only,video player,audio player,app download,download app,read time,reading time,u hidden,star rating,text to,listen to",
			],
			["advertising", "ad slot,ad container,ad wrapper,ad unit,in article ad,google ad,call to"],
			["comments", "comment list,comments area,comment form"],
			["share", "social share,social links,follow us"],
		] as const
	).flatMap(([reason, pairs]) =>
		pairs.split(",").map((pair): [string, RemovedReason] => [pair, reason]),
	),
);

/** Words of elements that hold an article's text. */
export const bodyWords: ReadonlySet<string> = new Set(
	"articlebody storybody postbody entrycontent postcontent articlecontent articletext storycontent maincontent newsbody newstext bodytext bodycopy richtext fulltext prose paragraph paragraphs".split(
		" ",
	),
);

/** Pairs of neighbouring words of elements that hold an article's text. */
export const bodyPairs: ReadonlySet<string> = new Set(
	"article body,story body,post body,entry content,post content,article content,article text,story content,main content,news body,news text,body text,body copy,rich text,full text,entry body,content body,page content,blog content,article main,story text,content article,text content,blog body,wysiwyg content,article copy,field body,detail content".split(
		",",
	),
);
