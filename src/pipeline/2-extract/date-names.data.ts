// The names under which pages give their dates.

/** Names of meta elements, lower case, the more telling ones first. */
export const dateNames = {
	published:
		"article:published_time og:published_time article:published og:article:published_time datepublished rnews:datepublished parsely-pub-date sailthru.date bt:pubdate pubdate publishdate publish-date publish_date publication_date date_published article.published article_date_original cxenseparse:recs:publishtime cxenseparse:publishtime citation_publication_date date.issued dc.date.issued dcterms.created dcterms.date dc.date.created dc.date last-published created date".split(
			" ",
		),
	modified:
		"article:modified_time og:updated_time datemodified last-modified lastmod dcterms.modified dc.date.modified article:modified article.updated updated".split(
			" ",
		),
} as const;

/** Words around a date on which a page was looked at or changed, not published. */
export const reviewWords =
	/\b(?:reviewed|review date|updated?|modified|last change|expires?|accessed|aktualisiert|geändert|mis à jour|actualizado|aggiornato|atualizado|bijgewerkt|uppdaterad|opdateret|oppdatert|aktualizováno|zaktualizowano)\b/iu;
