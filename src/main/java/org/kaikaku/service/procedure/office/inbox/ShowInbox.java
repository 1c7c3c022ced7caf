package org.kaikaku.service.procedure.office.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.Division;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.staffing.Departures;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.office.Scope;
import org.kaikaku.service.procedure.office.inbox.Inbox.Group;
import org.kaikaku.service.procedure.office.inbox.InboxQuery.Tab;
import org.kaikaku.service.procedure.office.inbox.InboxView.Option;
import org.springframework.stereotype.Service;

/** The inbox of whoever asks: two or three reads, and a line of the journal where somebody was searched for. */
@Service
class ShowInbox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final Inbox inbox;
    private final InboxGroups groups;
    private final Catalogues catalogues;
    private final Accounts accounts;
    private final Departures departures;
    private final Journal journal;
    private final Clock clock;

    ShowInbox(
            Inbox inbox,
            InboxGroups groups,
            Catalogues catalogues,
            Accounts accounts,
            Departures departures,
            Journal journal,
            Clock clock) {
        this.inbox = inbox;
        this.groups = groups;
        this.catalogues = catalogues;
        this.accounts = accounts;
        this.departures = departures;
        this.journal = journal;
        this.clock = clock;
    }

    InboxView show(InboxQuery query, Actor actor) {
        var now = clock.instant().atZone(City.ZONE);
        var today = now.toLocalDate();
        var mine = Scope.of(actor);
        var scope = mine.within(query.division());
        var found = inbox.find(query, scope, actor.account(), today);
        var around = this.groups.find(scope, actor.account(), today);
        var groups = around.groups();
        if (!query.q().isEmpty()) {
            journal.write(traces(query.q(), found, actor));
        }
        var links = new InboxLinks(query);
        var catalogue = catalogues.current();
        boolean chief = actor.has(Right.DECIDE);
        return new InboxView(
                divisions(scope, catalogue),
                today,
                TIME.format(now),
                tabs(query, groups, actor, links),
                around.saved().stream().map(links::saved).toList(),
                filters(query, groups, mine, catalogue),
                links.columns(),
                found.rows(),
                words(query, found, links),
                links.shown(found),
                Loads.of(groups, chief ? colleagues(query, scope) : List.of(), lastDays(groups, chief), links),
                chief,
                found.total() > ExportInbox.MOST ? null : links.files(),
                !mine.nothing(),
                actor.account(),
                links.here());
    }

    private static InboxView.@Nullable Words words(InboxQuery query, Inbox.Found found, InboxLinks links) {
        var words = found.words();
        if (query.words().isEmpty()) {
            return null;
        }
        var elsewhere = query.tab() == Tab.CLOSED ? Tab.ALL : Tab.CLOSED;
        return new InboxView.Words(
                words.excerpts(),
                words.meant(),
                words.meant() == null ? null : links.words(words.meant()),
                words.percent(),
                words.many(),
                elsewhere == Tab.CLOSED,
                links.tab(elsewhere));
    }

    /** One for each person who was shown; where nobody was, that somebody looked for them. */
    private static List<Trace> traces(String q, Inbox.Found found, Actor actor) {
        var people = Stream.concat(found.people().stream(), found.subjects().stream())
                .distinct()
                .toList();
        var shown = people.isEmpty() ? Collections.<@Nullable String>singletonList(null) : people;
        return shown.stream()
                .map(person -> new Trace(actor.doer(), Act.SEARCH, "受信箱で案件を探す", person, "inbox?q=" + q))
                .toList();
    }

    /** Only whoever hands out others' work asks who goes. */
    private Map<UUID, LocalDate> lastDays(List<Group> groups, boolean chief) {
        var workers = Loads.workers(groups);
        return chief && !workers.isEmpty() ? departures.lastDays(workers) : Map.of();
    }

    /** Who has nothing in hand is known of one division; during a search, that read is left out. */
    private List<Actor> colleagues(InboxQuery query, Scope scope) {
        return scope.everywhere() || scope.divisions().size() != 1 || !query.q().isEmpty()
                ? List.of()
                : accounts.workersOf(scope.divisions().iterator().next());
    }

    private static List<Text> divisions(Scope scope, Catalogue catalogue) {
        return scope.everywhere()
                ? List.of()
                : scope.divisions().stream()
                        .sorted()
                        .map(key -> division(key, catalogue))
                        .toList();
    }

    static Text division(String key, Catalogue catalogue) {
        return catalogue.city().divisions().newest(key).map(Division::name).orElse(Text.same(key));
    }

    private static List<InboxView.Tab> tabs(InboxQuery query, List<Group> groups, Actor actor, InboxLinks links) {
        return Arrays.stream(Tab.values())
                .map(tab -> new InboxView.Tab(
                        tab.key(),
                        tab == Tab.CLOSED || tab == Tab.GIVEN
                                ? null
                                : groups.stream()
                                        .filter(group -> stands(group, tab, actor))
                                        .mapToInt(Group::count)
                                        .sum(),
                        links.tab(tab),
                        tab == query.tab()))
                .toList();
    }

    private static boolean stands(Group group, Tab tab, Actor actor) {
        return switch (tab) {
            case ALL -> true;
            case MINE -> actor.account().equals(group.worker());
            case UNASSIGNED -> group.worker() == null;
            case PRESSING -> group.pressing();
            case CORRECTION -> group.state().equals("CORRECTION_ASKED");
            case APPROVAL -> group.state().equals("AWAITING_APPROVAL");
            case CLOSED, GIVEN -> false;
        };
    }

    private InboxView.Filters filters(InboxQuery query, List<Group> groups, Scope mine, Catalogue catalogue) {
        var procedures =
                options(groups, Group::procedure, query.procedure(), group -> title(group.procedure(), catalogue));
        var workers = new ArrayList<Option>();
        workers.add(new Option("none", Text.same(""), query.worker().equals("none")));
        workers.addAll(options(
                groups.stream().filter(group -> group.worker() != null).toList(),
                group -> String.valueOf(group.worker()),
                query.worker(),
                group -> Text.same(String.valueOf(group.workerName()))));
        var channels = Arrays.stream(Header.Channel.values())
                .map(channel -> new Option(
                        channel.name(),
                        Text.same(channel.name()),
                        channel.name().equals(query.channel())))
                .toList();
        var divisions = mine.divisions().size() < 2 && !mine.everywhere()
                ? List.<Option>of()
                : options(groups, Group::division, query.division(), group -> division(group.division(), catalogue));
        return new InboxView.Filters(
                query.tab().key(),
                query.q(),
                query.sort() == InboxQuery.usual(query.q()) ? "" : InboxLinks.sort(query),
                procedures,
                channels,
                workers,
                divisions);
    }

    /** A procedure that the newest release no longer has still has open cases. */
    private static Text title(String procedure, Catalogue catalogue) {
        return Optional.ofNullable(catalogue.procedures().get(procedure))
                .map(Procedure::title)
                .orElse(Text.same(procedure));
    }

    private static List<Option> options(
            List<Group> groups, Function<Group, String> value, String chosen, Function<Group, Text> label) {
        return groups.stream()
                .collect(Collectors.toMap(value, Function.identity(), (one, other) -> one))
                .entrySet()
                .stream()
                .map(entry -> new Option(
                        entry.getKey(),
                        label.apply(entry.getValue()),
                        entry.getKey().equals(chosen)))
                .sorted(Comparator.comparing(option -> option.label().ja()))
                .toList();
    }
}
