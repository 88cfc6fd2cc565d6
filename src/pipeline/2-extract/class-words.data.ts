// Words in class names and ids that tell what an element is for. Matched as whole words.

import type { RemovedReason } from "../../news/article.ts";

type Lists = readonly (readonly [RemovedReason, string])[];

function byWord(lists: Lists, separator: string): ReadonlyMap<string, RemovedReason> {
	return new Map(
		lists.flatMap(([reason, words]) =>
			words.split(separator).map((word): [string, RemovedReason] => [word, reason]),
		),
	);
}

/** Words of elements that are not part of an article even where they hold whole sentences. */
export const furnitureWords = byWord(
	[
		["share", "share sharing shares sharebar sharetools addtoany sharedaddy socialshare followus"],
		[
			"sign-up",
			"newsletter newsletters subscribe signup optin mailchimp donate donation donations registerwall regwall piano",
		],
		[
			"advertising",
			"ad ads advert adverts advertisement advertising adslot adbox adunit adsense adwrapper adcontainer sponsor sponsored sponsors outbrain taboola dfp gpt teads",
		],
		[
			"related-links",
			"related relatedarticles relatedposts relatedcontent relatedlinks recommend recommended recommends recommendation recommendations recirc recirculation readmore morestories mostread mostpopular upnext readnext readalso seealso alsolike crosslinks linkbox linklist",
		],
		["comments", "comment comments disqus commentlist kommentare commentaires comentarios"],
		[
			"navigation",
			"nav navbar breadcrumb breadcrumbs breadcrump pagination pager paginator skiplink sitemap hamburger megamenu offcanvas",
		],
		["topic-tags", "taglist tagcloud hashtags taglinks posttags articletags"],
		["byline", "authorbio authorbox authorinfo aboutauthor authorcard authorblock biography"],
		["copyright", "copyright copyrights disclaimer"],
		[
			"furniture",
			"visuallyhidden sronly screenreader screenreadertext noprint captcha caption captions imagecaption piccaption mediacaption photocredit imagecredit jwplayer videoplayer audioplayer pullquote factbox infobox faktaboks faktaruta testimonial testimonials modal popup",
		],
	],
	" ",
);

/** Words of elements in which a site asks for consent: never text, however much they hold. */
export const consentWords: ReadonlySet<string> = new Set(
	"cookie cookies consent gdpr ccpa onetrust optanon didomi usercentrics cmp cookiebot cookieconsent".split(
		" ",
	),
);

/** Words of elements that are not part of an article where they hold little running text. */
export const weakFurnitureWords = byWord(
	[
		["share", "social socials"],
		["sign-up", "subscription membership register registration login signin paywallbox"],
		["advertising", "banner promo promos promotion promotional promobox commercial affiliate cta"],
		["related-links", "popular trending teaser teasers similar furtherreading moreon"],
		["comments", "respond discussion reactions"],
		[
			"navigation",
			"navigation menu submenu toc toolbar topbar tableofcontents footer sidebar rail skip",
		],
		["topic-tags", "tags tagged keywords topics topiclist"],
		["byline", "byline bylines authors postauthor author meta dateline timestamp"],
		["copyright", "legal"],
		[
			"furniture",
			"popup modal overlay lightbox tooltip dropdown hidden rating ratings feedback survey poll quiz player search searchform searchbox slideshow carousel loader placeholder skeleton notification toast hide invisible print credit credits",
		],
	],
	" ",
);

/** Pairs of neighbouring words that mean the same as one of {@link furnitureWords}. */
export const furniturePairs = byWord(
	[
		[
			"byline",
			"author bio,author box,author info,about author,author card,author block,post author,author profile,author description,author details,about the",
		],
		[
			"related-links",
			"post card,story card,article card,news card,teaser card,read more,more stories,most read,most popular,up next,read next,read also,see also,also like,further reading,next article,prev article,previous article,link list,link box,latest news,latest posts,top stories,post navigation,post nav,latest articles,more from,you may",
		],
		[
			"topic-tags",
			"tag list,tag cloud,post tags,article tags,entry tags,tags links,post categories,cat links,entry categories,article topics",
		],
		[
			"sign-up",
			"opt in,sign up,sign in,log in,mail chimp,email capture,email form,lead form,contact form,subscribe form",
		],
		[
			"navigation",
			"skip link,skip to,toc container,jump links,back top,back to,page navigation,site header,site footer,global header,main menu,table contents",
		],
		[
			"furniture",
			"sr only,visually hidden,screen reader,no print,print only,app download,download app,read time,reading time,star rating,listen to,image caption,photo caption,media caption,figure caption,caption text,photo credit,image credit,privacy consent",
		],
		["advertising", "to action,ad slot,ad container,ad wrapper,ad unit,google ad"],
		["comments", "comment list,comments area,comment form"],
		["share", "social share,social links,follow us,share buttons"],
	],
	",",
);

/** Words that turn a name into one of the page's state or of how it looks ("has-sidebar"). */
export const stateWords: ReadonlySet<string> = new Set(
	"has with no without not is js supports enable enabled disabled overflow wp elementor lg md sm xs xl on".split(
		" ",
	),
);

/** Words of elements that hold an article's text. */
export const bodyWords: ReadonlySet<string> = new Set(
	"articlebody storybody postbody entrycontent postcontent articlecontent articletext storycontent newsbody newstext bodytext bodycopy richtext fulltext prose".split(
		" ",
	),
);

/** Pairs of neighbouring words of elements that hold an article's text. */
export const bodyPairs: ReadonlySet<string> = new Set(
	"article body,story body,post body,entry content,post content,article content,article text,story content,main content,news body,news text,body text,body copy,rich text,full text,entry body,content body,page content,blog content,article main,story text,content article,text content,blog body,wysiwyg content,article copy,field body,detail content".split(
		",",
	),
);
