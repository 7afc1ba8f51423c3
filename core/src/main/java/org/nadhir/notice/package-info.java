/// What is printed for, or spoken to, an addressee without a node: ruled, approved and searched like a release.
///
/// A notice takes no report: it is built from the same allow-list as a tearline ([org.nadhir.tearline.Wording]). It is
/// not sealed, because who receives it has no key; instead a person hands it over and signs how that went.
/// Main types: [NoticePolicy], [NoticeBuilder], [Notice], [NoticeForms], [NoticeDelivery].
/// Trap: printed and spoken forms are made from the approved bytes, from nothing else.
package org.nadhir.notice;
