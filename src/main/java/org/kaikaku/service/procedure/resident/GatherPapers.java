package org.kaikaku.service.procedure.resident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.service.procedure.application.HeldPapers;
import org.kaikaku.service.procedure.application.HeldPapers.Held;
import org.kaikaku.service.procedure.application.PaperProblem;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.application.TakePaper;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.interview.Match;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** The papers of one confirmation: those that came with it now, and those that were held since it could not be taken before. */
@Service
class GatherPapers {
    private final TakePaper take;
    private final HeldPapers held;

    GatherPapers(TakePaper take, HeldPapers held) {
        this.take = take;
        this.held = held;
    }

    /**
     * @param good by field
     * @param fresh those of them that came just now
     * @param wrong by field
     */
    record Gathered(Map<String, Papers.Sent> good, Map<String, Papers.Sent> fresh, Map<String, PaperProblem> wrong) {
        Map<Rule.Ref, List<Papers.Sent>> of(Collection<Match> matches) {
            var papers = new LinkedHashMap<Rule.Ref, List<Papers.Sent>>();
            for (var match : matches) {
                papers.put(
                        match.ref(),
                        match.procedure().attachments().stream()
                                .map(wanted -> good.get(field(match, wanted)))
                                .filter(paper -> paper != null)
                                .toList());
            }
            return papers;
        }
    }

    static String field(Match match, Procedure.Attachment paper) {
        return start(match.ref()) + paper.key();
    }

    private static String start(Rule.Ref ref) {
        return "paper:" + ref.rule() + ":" + ref.index() + ":";
    }

    /**
     * @param dropped fields whose held file is not to go after all
     * @return of papers of all that could be applied for, whether it is chosen or not
     */
    Gathered gather(
            UUID interview, Collection<Match> online, Map<String, MultipartFile> files, Collection<String> dropped) {
        held.letGo(interview, dropped);
        var waiting = waiting(interview);
        var good = new LinkedHashMap<String, Papers.Sent>();
        var fresh = new LinkedHashMap<String, Papers.Sent>();
        var wrong = new LinkedHashMap<String, PaperProblem>();
        for (var match : online) {
            for (var wanted : match.procedure().attachments()) {
                var field = field(match, wanted);
                var file = files.get(field);
                if (file != null && !TakePaper.missing(file)) {
                    switch (take.read(wanted.key(), wanted.label().ja(), wanted.types(), file)) {
                        case TakePaper.Read.Taken(var paper) -> {
                            good.put(field, paper);
                            fresh.put(field, paper);
                        }
                        case TakePaper.Read.Refused(var why) -> wrong.put(field, why);
                    }
                } else if (waiting.containsKey(field)) {
                    good.put(
                            field,
                            held.sent(
                                    waiting.get(field),
                                    wanted.key(),
                                    wanted.label().ja()));
                }
            }
        }
        return new Gathered(good, fresh, wrong);
    }

    /** What stands in the way of what was chosen, by field: what was refused, and what must come and did not. */
    Map<String, PaperProblem> problems(Gathered gathered, Collection<Match> chosen) {
        var problems = new LinkedHashMap<String, PaperProblem>();
        for (var match : chosen) {
            var sent = new ArrayList<Papers.Sent>();
            for (var wanted : match.procedure().attachments()) {
                var field = field(match, wanted);
                var wrong = gathered.wrong().get(field);
                var paper = gathered.good().get(field);
                if (wrong != null) {
                    problems.put(field, wrong);
                } else if (paper == null && wanted.required()) {
                    problems.put(field, PaperProblem.of("procedure.apply.paper-missing"));
                } else if (paper != null) {
                    sent.add(paper);
                    var many = take.together(sent);
                    if (many != null) {
                        problems.put(field, many);
                    }
                }
            }
        }
        return problems;
    }

    void hold(UUID interview, Gathered gathered) {
        gathered.fresh().forEach((field, paper) -> held.hold(interview, field, paper));
    }

    Map<String, Held> waiting(UUID interview) {
        return held.of(interview).stream().collect(Collectors.toMap(Held::field, Function.identity()));
    }

    /** What has gone with these waits no longer. */
    void letGo(UUID interview, Collection<Rule.Ref> sent) {
        held.letGo(
                interview,
                held.of(interview).stream()
                        .map(Held::field)
                        .filter(field -> sent.stream().anyMatch(ref -> field.startsWith(start(ref))))
                        .toList());
    }

    int largest() {
        return take.largest();
    }
}
