package org.kaikaku.platform.staffing.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Posting;
import org.kaikaku.platform.identity.RoleBook;

/**
 * What a file would do.
 *
 * @param changes in the order of the file
 * @param rejected rows that do nothing
 * @param lockedOut the first day on which nobody would keep the roles of the whole city any more; null where somebody always does
 */
record Plan(
        List<Change> changes,
        List<Problem> rejected,
        @Nullable LocalDate lockedOut) {

    static Plan of(List<Row> rows, Standing standing) {
        var reader = new ReadRows(standing);
        var changes = new ArrayList<Change>();
        var rejected = new ArrayList<Problem>();
        for (var row : rows) {
            switch (reader.read(row)) {
                case ReadRows.Judged.Fits(var change) -> changes.add(change);
                case ReadRows.Judged.Wrong(var problem) -> rejected.add(problem);
            }
        }
        return new Plan(List.copyOf(changes), List.copyOf(rejected), lockedOut(changes, standing));
    }

    /** What was seen is what is confirmed: another plan has another mark. */
    String mark() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those to whom it gives a role that two people give. */
    List<Change> givenByTwo(RoleBook book) {
        return changes.stream()
                .filter(change -> change.roles().stream()
                        .filter(held -> !change.before().contains(held))
                        .anyMatch(held -> book.givenByTwo(book.role(held.role()))))
                .toList();
    }

    private static @Nullable LocalDate lockedOut(List<Change> changes, Standing standing) {
        var keepers = new HashMap<String, LocalDate>();
        standing.postings().stream()
                .filter(posting -> posting.to() == null && standing.keeps(held(posting)))
                .forEach(posting -> keepers.merge(posting.login(), posting.from(), Plan::earlier));
        boolean gone = false;
        for (var day : byDay(changes, standing).entrySet()) {
            for (var change : day.getValue()) {
                gone |= keepers.remove(change.login()) != null;
                if (change.roles().stream().anyMatch(standing::keeps)) {
                    keepers.put(change.login(), day.getKey());
                }
            }
            if (gone && nobody(keepers, day.getKey())) {
                return day.getKey();
            }
        }
        return null;
    }

    private static SortedMap<LocalDate, List<Change>> byDay(List<Change> changes, Standing standing) {
        return Stream.concat(standing.coming().stream(), changes.stream())
                .collect(Collectors.groupingBy(
                        change -> later(change.effective(), standing.today()), TreeMap::new, Collectors.toList()));
    }

    private static boolean nobody(Map<String, LocalDate> keepers, LocalDate day) {
        return keepers.values().stream().allMatch(from -> from.isAfter(day));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Held held(Posting posting) {
        return new Held(posting.role(), posting.division());
    }
}
