package org.kaikaku.service.procedure.resident;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.interview.Conversations;
import org.kaikaku.service.procedure.interview.Match;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The confirmation without a page; papers cannot come this way, so what requires one is refused. */
@Service
public class ApplyByProgram {
    private final Conversations conversations;
    private final TakeOverInterview takeOver;
    private final ApplyOnline apply;
    private final MyApplications mine;
    private final ApplyKeys keys;

    ApplyByProgram(
            Conversations conversations,
            TakeOverInterview takeOver,
            ApplyOnline apply,
            MyApplications mine,
            ApplyKeys keys) {
        this.conversations = conversations;
        this.takeOver = takeOver;
        this.apply = apply;
        this.mine = mine;
        this.keys = keys;
    }

    public record One(String receipt, String procedure, int index) {}

    public sealed interface Result {
        record Received(UUID bundle, List<One> applications) implements Result {}

        record FactsMissing(List<String> facts) implements Result {}

        /** It does not apply, or not online, or it needs a paper or more proof than a program can give. */
        record NotPossible(String procedure) implements Result {}

        /** It was sent before with other procedures. */
        record KeyReused() implements Result {}
    }

    /** @param wanted keys, with {@code :2} for the second subject; null for all that can go online */
    @Transactional
    public Result apply(UUID interview, @Nullable List<@Nullable String> wanted, String key, Actor actor) {
        var talk = takeOver.takeOver(conversations.open(interview, actor), actor);
        if (keys.isAnothers(interview, key, wanted)) {
            return new Result.KeyReused();
        }
        var possible = ApplyPages.online(talk, actor).stream()
                .filter(match -> !needsPaper(match))
                .filter(match -> !ApplyPages.mustProveMore(match, actor))
                .toList();
        var chosen = wanted == null
                ? possible
                : possible.stream()
                        .filter(match -> wanted.contains(name(match)))
                        .toList();
        if (wanted != null) {
            var impossible = new TreeSet<String>();
            wanted.forEach(name -> impossible.add(String.valueOf(name)));
            chosen.forEach(match -> impossible.remove(name(match)));
            if (!impossible.isEmpty()) {
                return new Result.NotPossible(impossible.first());
            }
        }
        var missing = chosen.stream()
                .flatMap(match -> talk.questioning().needs(match.ref()).stream())
                .filter(fact -> !talk.interview().answers().containsKey(fact))
                .map(FactRef::toString)
                .distinct()
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            return new Result.FactsMissing(missing);
        }
        if (chosen.isEmpty()) {
            return new Result.NotPossible("–");
        }
        if (!keys.take(interview, key, wanted)) {
            return new Result.KeyReused();
        }
        var bundle = apply.apply(talk, chosen.stream().map(Match::ref).toList(), Map.of(), key, actor);
        return new Result.Received(bundle, mine.received(bundle, actor));
    }

    private static boolean needsPaper(Match match) {
        return match.procedure().attachments().stream().anyMatch(Procedure.Attachment::required);
    }

    private static String name(Match match) {
        return match.procedure().key() + (match.index() == 0 ? "" : ":" + match.index());
    }
}
