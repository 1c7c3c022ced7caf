package org.kaikaku.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.number.IndividualNumbers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Page} of a request. */
@Component
public class PageAdvice {
    private final Texts texts;
    private final Site.Source site;
    private final Visitors visitors;
    private final List<NavItem> nav;
    private final List<PageNotice> notices;
    private final List<NavCount> counts;
    private final ObjectProvider<ActingFor.Source> acting;

    PageAdvice(
            Texts texts,
            Site.Source site,
            Visitors visitors,
            List<NavItem> nav,
            ObjectProvider<PageNotice> notices,
            ObjectProvider<NavCount> counts,
            ObjectProvider<ActingFor.Source> acting) {
        this.acting = acting;
        this.counts = counts.orderedStream().toList();
        this.notices = notices.orderedStream().toList();
        this.texts = texts;
        this.site = site;
        this.visitors = visitors;
        this.nav = nav.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
    }

    public Page page(HttpServletRequest request) {
        var visitor = visitors.visitor(request);
        var menu = nav.stream().filter(item -> item.isFor(visitor)).toList();
        return new Page(
                LanguageChoice.of(request),
                texts,
                site.site(),
                visitor,
                visitor == null || visitor.office() == null ? null : site.office(visitor.office()),
                menu,
                counts(visitor, menu),
                address(request),
                csrf(request),
                flash(request),
                notices.stream().flatMap(notice -> notice.text().stream()).toList(),
                visitor == null ? null : actingFor(request));
    }

    /** A page that looks the same to everybody who reads this language: without a menu, a visitor or a form. */
    Page forAnyone(Language language) {
        return new Page(language, texts, site.site(), null, null, List.of(), Map.of(), "", null, null, List.of(), null);
    }

    private @Nullable ActingFor actingFor(HttpServletRequest request) {
        var source = acting.getIfAvailable();
        return source == null ? null : source.actingFor(request);
    }

    private Map<String, Integer> counts(@Nullable Visitor visitor, List<NavItem> menu) {
        if (visitor == null) {
            return Map.of();
        }
        var theirs = menu.stream().map(NavItem::path).collect(Collectors.toSet());
        return counts.stream()
                .filter(count -> theirs.contains(count.path()))
                .collect(Collectors.toMap(NavCount::path, count -> count.count(visitor.account())));
    }

    private static String address(HttpServletRequest request) {
        var asked = (String) request.getAttribute("jakarta.servlet.error.request_uri");
        var path = asked != null ? asked : request.getRequestURI();
        return IndividualNumbers.mask(request.getQueryString() == null ? path : path + "?" + request.getQueryString());
    }

    private static Page.@Nullable Csrf csrf(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? null : new Page.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken());
    }

    private static @Nullable String flash(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (String) flash.get("flash");
    }

    /** For rooms that answer outside a page, such as with a file or a message. */
    public static Language language(HttpServletRequest request) {
        return LanguageChoice.of(request);
    }
}
