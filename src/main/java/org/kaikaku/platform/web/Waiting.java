package org.kaikaku.platform.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * What a room has waiting for those whose work it is (待っているもの); a bean of the room, asked when they open their first page. Counts and
 * states only: it names nobody, so nobody's record is looked at.
 */
public interface Waiting {
    int order();

    /** Of those whose work it is; empty for everybody's. */
    Set<String> rights();

    List<Line> lines(UUID account);

    /**
     * @param text key of the text that says what it is
     * @param wants whether somebody has to do something about it
     * @param page where that is done; null where there is none
     */
    record Line(
            String text,
            Text value,
            boolean wants,
            @Nullable String page) {}

    /** Where what waits is counted only, and is the same for all who have the right. */
    static Waiting counted(int order, String right, String text, String page, IntSupplier count) {
        return new Counted(order, Set.of(right), text, page, count);
    }

    /** So many things, and whether there are any. */
    static Line count(String text, int count, String page) {
        return new Line(text, new Text(count + "件", count + "こ", String.valueOf(count)), count > 0, page);
    }

    /** So many things of which it is good to know; nobody has to do anything. */
    static Line known(String text, int count, String page) {
        return new Line(text, count(text, count, page).value(), false, page);
    }

    /** See {@link #counted}. */
    record Counted(int order, Set<String> rights, String text, String page, IntSupplier count) implements Waiting {
        @Override
        public List<Line> lines(UUID account) {
            return List.of(Waiting.count(text, count.getAsInt(), page));
        }
    }
}
