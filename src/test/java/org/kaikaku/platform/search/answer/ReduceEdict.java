package org.kaikaku.platform.search.answer;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Makes {@code glosses.tsv.gz} anew: the file {@code edict}, and where to write it. NOTICE.md beside the result says what is left out. */
final class ReduceEdict {
    private static final int LONGEST = 8;
    private static final int MOST = 8;
    private static final int WORDS = 3;
    private static final int OF_A_SENSE = 3;
    private static final int SHARED = 4;
    private static final Pattern LINE = Pattern.compile("^(\\S+) (?:\\[([^\\]]+)\\] )?/(.*)/$");
    private static final Pattern SENSE = Pattern.compile("\\(\\d+\\)");
    private static final Pattern LEFT_OUT = Pattern.compile(
            "\\((arch|obs|obsc|rare|vulg|X|derog|sl|m-sl|chn|yoji|proverb|joc|poet|fam|ksb|sumo|baseb|mahj"
                    + "|shogi|chem|math|physics|zool|bot|comp|Buddh|MA|music|mil|astron|geol|gram|ling|ok|oK|oik|iK|ik)\\)");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\{[^}]*\\}");
    private static final Pattern WORD = Pattern.compile("[a-z]+(?:'[a-z]+)?");
    private static final Set<String> NOTHING = Set.of(
            ("a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to"
                            + " was will with something someone somebody one one's oneself oneself's etc esp other from do make"
                            + " have get up out off very being")
                    .split(" "));

    private record Entry(boolean common, List<String> glosses) {}

    private ReduceEdict() {}

    public static void main(String[] args) throws IOException {
        var lines = reduced(Files.readAllLines(Path.of(args[0]), Charset.forName("EUC-JP")));
        try (var out = new GZIPOutputStream(Files.newOutputStream(Path.of(args[1])))) {
            for (var line : lines) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    static List<String> reduced(List<String> edict) {
        var written = new HashMap<String, List<Entry>>();
        var read = new HashMap<String, List<Entry>>();
        edict.stream().map(LINE::matcher).filter(line -> line.matches()).forEach(line -> {
            var entry = new Entry(line.group(3).contains("/(P)"), glosses(line.group(3)));
            if (line.group(1).length() <= LONGEST
                    && !entry.glosses().isEmpty()
                    && !line.group(1).startsWith("\u3000")) {
                written.computeIfAbsent(line.group(1), _ -> new ArrayList<>()).add(entry);
                Optional.ofNullable(line.group(2))
                        .filter(reading -> reading.length() > 1 && !reading.equals(line.group(1)))
                        .ifPresent(reading -> read.computeIfAbsent(reading, _ -> new ArrayList<>())
                                .add(entry));
            }
        });
        return lines(written, read);
    }

    private static List<String> lines(Map<String, List<Entry>> written, Map<String, List<Entry>> read) {
        var glosses = new TreeMap<String, String>();
        written.forEach((word, entries) -> merged(entries).ifPresent(all -> glosses.put(word, all)));
        read.forEach((reading, entries) -> {
            if (!glosses.containsKey(reading) || entries.stream().anyMatch(Entry::common)) {
                var all = Stream.concat(written.getOrDefault(reading, List.of()).stream(), entries.stream());
                merged(all.toList()).ifPresentOrElse(both -> glosses.put(reading, both), () -> glosses.remove(reading));
            }
        });
        return glosses.entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + entry.getValue())
                .toList();
    }

    /** The first gloss of each entry, then the second of each; nothing where too many share a word. */
    private static Optional<String> merged(List<Entry> entries) {
        var common = entries.stream().filter(Entry::common).toList();
        var taken = common.isEmpty() ? entries : common;
        if (taken.size() > SHARED) {
            return Optional.empty();
        }
        return Optional.of(Stream.iterate(0, at -> at < MOST, at -> at + 1)
                .flatMap(at -> taken.stream()
                        .filter(entry -> at < entry.glosses().size())
                        .map(entry -> entry.glosses().get(at)))
                .distinct()
                .limit(MOST)
                .collect(joining(",")));
    }

    private static List<String> glosses(String body) {
        var glosses = new ArrayList<String>();
        boolean out = false;
        int ofSense = 0;
        for (var part : body.split("/")) {
            if (SENSE.matcher(part).find()) {
                out = false;
                ofSense = 0;
            }
            out |= LEFT_OUT.matcher(part).find();
            var gloss = out || part.equals("(P)") ? "" : gloss(part);
            if (!gloss.isEmpty() && ++ofSense <= OF_A_SENSE && glosses.size() < MOST && !glosses.contains(gloss)) {
                glosses.add(gloss);
            }
        }
        return glosses;
    }

    private static String gloss(String part) {
        var words = WORD.matcher(BRACKETS.matcher(part).replaceAll("").toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(word -> !NOTHING.contains(word))
                .toList();
        return words.size() > WORDS ? "" : String.join(" ", words);
    }
}
