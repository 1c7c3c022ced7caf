package org.kaikaku.platform.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule book as plain data, for whoever must decide by the same rules where this house cannot be reached. Expressions are compiled
 * already: facts have numbered cells of values that no rule tells apart, and a condition is a list of steps over them. What they mean is
 * {@link RuleBook}'s to say; an evaluator elsewhere is right if it says the same.
 */
public record PortableRules(
        List<PortableSubject> subjects,
        List<PortableFact> facts,
        List<Cells> domains,
        List<Condition> rules,
        List<Condition> implications) {

    /** @param repeats key of the number fact that says how many there are; null where there is just one */
    public record PortableSubject(String key, @Nullable String repeats) {}

    /** @param age for {@link FactType#DERIVED}: between which dates */
    public record PortableFact(String key, FactType type, Fact.@Nullable Age age) {}

    /**
     * The values of a fact that can decide something.
     *
     * @param count how many cells there are
     */
    public record Cells(String fact, int count, List<Part> parts) {}

    /**
     * A value, or the first of a range of numbers that reaches to the next part.
     *
     * @param single whether it stands for this one value only
     * @param cell the number of the cell that it lies in
     */
    public record Part(Object from, boolean single, int cell) {}

    /**
     * @param per the repeated subject for each of which it is asked
     * @param steps for one of the subjects, where it is repeated
     * @param uncounted the same where it is not known yet whether there is such a one
     */
    public record Condition(String key, @Nullable String per, List<Step> steps, List<Step> uncounted) {}

    /**
     * Postfix: a literal puts its result on a stack; {@code AND} and {@code OR} join the two results on top.
     *
     * @param fact for {@code IN}: whose cell must be one of these
     * @param cells for {@code IN}: a decimal number with bit n for cell n, below 2⁶⁴
     */
    public record Step(
            Operation operation,
            @Nullable String fact,
            @Nullable String cells) {}

    public enum Operation {
        IN,
        AND,
        OR,
        TRUE,
        FALSE
    }
}
