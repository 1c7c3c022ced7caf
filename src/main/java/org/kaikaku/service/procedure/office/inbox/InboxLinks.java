package org.kaikaku.service.procedure.office.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kaikaku.service.procedure.office.inbox.InboxQuery.Sort;
import org.kaikaku.service.procedure.office.inbox.InboxQuery.Tab;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the inbox that differ from the present one in one respect. */
public record InboxLinks(InboxQuery query) {
    public static final String PATH = "/staff";

    /** Whether an address that came with a form leads back to the inbox, and nowhere else. */
    public static boolean isInbox(String address) {
        return address.equals(PATH) || address.startsWith(PATH + "?");
    }

    static String sort(InboxQuery query) {
        return (query.descending() ? "-" : "") + query.sort().key();
    }

    String here() {
        return address(query.tab(), sort(query), query.page());
    }

    String tab(Tab tab) {
        return address(tab, sort(query), 1);
    }

    List<InboxView.Column> columns() {
        return Stream.concat(
                        Arrays.stream(Sort.values())
                                .filter(sort -> sort != Sort.MATCH)
                                .map(this::column),
                        Stream.of("channel", "state", "worker").map(key -> new InboxView.Column(key, null, null)))
                .toList();
    }

    /** The filter alone: neither the words of a search nor a page. */
    String filter() {
        var plain = new InboxQuery(
                query.tab(),
                "",
                query.procedure(),
                query.channel(),
                query.worker(),
                query.division(),
                query.sort() == Sort.MATCH ? Sort.DUE : query.sort(),
                query.descending(),
                1);
        return new InboxLinks(plain).here();
    }

    InboxView.Saved saved(InboxGroups.Saved saved) {
        boolean current = query.q().isEmpty() && saved.address().equals(filter());
        return new InboxView.Saved(saved.id(), saved.name(), saved.address(), current);
    }

    /** All open cases of one person, in the divisions that are shown. */
    String of(UUID worker) {
        var theirs = new InboxQuery(
                Tab.ALL, "", "", "", worker.toString(), query.division(), Sort.DUE, query.descending(), 1);
        return new InboxLinks(theirs).here();
    }

    /** The whole list as files; its pages do not matter. */
    InboxView.Files files() {
        return new InboxView.Files(file("csv"), file("xlsx"));
    }

    private String file(String ending) {
        return address(PATH + "/inbox." + ending, query.tab(), sort(query), 1);
    }

    InboxView.Shown shown(Inbox.Found found) {
        int from = (query.page() - 1) * InboxQuery.SIZE + 1;
        int to = from + found.rows().size() - 1;
        return new InboxView.Shown(
                Math.min(found.total(), ExportInbox.MOST),
                found.total() == Inbox.COUNTED,
                from,
                to,
                query.page() > 1 ? address(query.tab(), sort(query), query.page() - 1) : null,
                to < found.total()
                                || (found.total() == Inbox.COUNTED
                                        && found.rows().size() == InboxQuery.SIZE)
                        ? address(query.tab(), sort(query), query.page() + 1)
                        : null);
    }

    /** The same search under other words. */
    String words(String other) {
        var there = new InboxQuery(
                query.tab(),
                other,
                query.procedure(),
                query.channel(),
                query.worker(),
                query.division(),
                InboxQuery.usual(other),
                false,
                1);
        return new InboxLinks(there).here();
    }

    private InboxView.Column column(Sort sort) {
        boolean current = sort == query.sort();
        var next = (current && !query.descending() ? "-" : "") + sort.key();
        var sorted = current ? query.descending() ? "descending" : "ascending" : null;
        return new InboxView.Column(sort.key(), address(query.tab(), next, 1), sorted);
    }

    private String address(Tab tab, String sort, int page) {
        return address(PATH, tab, sort, page);
    }

    private String address(String path, Tab tab, String sort, int page) {
        var address = UriComponentsBuilder.fromPath(path);
        put(address, "tab", tab.key(), Tab.ALL.key());
        put(address, "q", query.q(), "");
        put(address, "procedure", query.procedure(), "");
        put(address, "channel", query.channel(), "");
        put(address, "worker", query.worker(), "");
        put(address, "division", query.division(), "");
        put(address, "sort", sort, InboxQuery.usual(query.q()).key());
        put(address, "page", String.valueOf(page), "1");
        return address.encode().build().toUriString();
    }

    /** What is usual is left out. A template's braces in what was typed are not ours to fill in. */
    private static void put(UriComponentsBuilder address, String name, String value, String usual) {
        if (!value.equals(usual)) {
            address.queryParam(name, value.replace("{", "").replace("}", ""));
        }
    }
}
