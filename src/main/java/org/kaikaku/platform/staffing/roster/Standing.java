package org.kaikaku.platform.staffing.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaikaku.platform.city.Divisions;
import org.kaikaku.platform.identity.Personnel;
import org.kaikaku.platform.identity.Posting;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.RoleBook;

/**
 * How things stand before a file is applied.
 *
 * @param members staff of whom the file speaks, by number
 * @param postings everybody's
 * @param coming what earlier files will do
 */
record Standing(
        LocalDate today,
        RoleBook book,
        Divisions divisions,
        Map<String, Personnel.Member> members,
        List<Posting> postings,
        List<Change> coming) {

    /** What they have today or will have. */
    List<Held> held(String login) {
        return postings.stream()
                .filter(posting -> posting.login().equals(login))
                .map(posting -> new Held(posting.role(), posting.division()))
                .toList();
    }

    boolean waits(String login) {
        return coming.stream().anyMatch(change -> change.login().equals(login));
    }

    /** Whether this role makes somebody a keeper of the whole city's roles. */
    boolean keeps(Held held) {
        return held.division().equals("*") && keeping().contains(held.role());
    }

    private Set<String> keeping() {
        return book.with(Right.KEEP).stream()
                .map(role -> role.key())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
