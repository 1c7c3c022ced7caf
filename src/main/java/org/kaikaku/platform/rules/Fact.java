package org.kaikaku.platform.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * One thing that can be known about a subject.
 *
 * @param key subject, a point, name: {@code deceased.insurance}
 * @param ask the question; null for derived facts
 * @param why why the city cannot know it by itself
 * @param from where it can be prefilled: {@code register}, or null
 * @param tellsWhere whether it says where somebody can be found, so that it is kept back for people under protection
 * @param max longest text in code points, or largest number
 * @param mayBeUnknown whether "I don't know" is offered
 * @param past a date that cannot lie in the future, such as a birth
 * @param age for {@link FactType#DERIVED}: between which dates
 * @param format of a text; null where it is words
 */
public record Fact(
        String key,
        FactType type,
        Text label,
        @Nullable Text ask,
        @Nullable Text why,
        @Nullable Text hint,
        List<Option> options,
        @Nullable String screen,
        @Nullable String from,
        boolean sensitive,
        boolean tellsWhere,
        int max,
        boolean mayBeUnknown,
        boolean past,
        @Nullable Age age,
        @Nullable FactFormat format) {

    /** @param saidAs other words for it, as people write them */
    public record Option(String key, Text label, @Nullable Text hint, List<String> saidAs) {
        public Option(String key, Text label, @Nullable Text hint) {
            this(key, label, hint, List.of());
        }
    }

    /**
     * @param born key of a date fact
     * @param on key of a date fact, or {@code today}
     */
    public record Age(String born, String on) {
        public boolean onToday() {
            return on.equals("today");
        }
    }

    /** Of somebody under protection the register says nothing of it, and nobody need write it for the office, which has it. */
    public boolean keptByRegister() {
        return tellsWhere && "register".equals(from);
    }

    public String subject() {
        return key.substring(0, key.indexOf('.'));
    }

    public String name() {
        return key.substring(key.indexOf('.') + 1);
    }
}
