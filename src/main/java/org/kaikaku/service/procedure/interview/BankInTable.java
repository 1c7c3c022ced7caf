package org.kaikaku.service.procedure.interview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kaikaku.platform.masters.Bank;
import org.kaikaku.platform.masters.Banks;
import org.kaikaku.platform.masters.Banks.Found;
import org.kaikaku.platform.masters.Branch;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.interview.Reading.Help;
import org.kaikaku.service.procedure.interview.Reading.Problem;
import org.springframework.stereotype.Component;

/**
 * A bank and its branch are those of the table: found by name or code, chosen where several may be meant. One that the table does not have
 * stays as it was typed if the person says so, for no table knows every bank of tomorrow.
 */
@Component
class BankInTable {
    private static final String CHOICE = ".choice";
    private static final String KEEP = ".keep";
    private static final int MOST_CHOICES = 12;

    private final Banks banks;

    BankInTable(Banks banks) {
        this.banks = banks;
    }

    Optional<Problem> bank(
            FactRef ref, String typed, Map<FactRef, Answer> said, Function<String, Optional<String>> field) {
        return of("bank", ref, typed, words -> labels(banks.find(words), Bank::label), said, field);
    }

    /** Of a bank that the table does not have, nothing is known of its branches either. */
    Optional<Problem> branch(
            FactRef ref, String typed, Map<FactRef, Answer> said, Function<String, Optional<String>> field) {
        return said.entrySet().stream()
                .filter(entry -> entry.getKey().subject().equals(ref.subject())
                        && entry.getKey().index() == ref.index())
                .flatMap(entry -> entry.getValue() instanceof Answer.Known(String text)
                        ? Bank.codeIn(text).stream()
                        : Optional.<String>empty().stream())
                .flatMap(code -> banks.bank(code).stream())
                .findFirst()
                .flatMap(bank -> of(
                        "branch",
                        ref,
                        typed,
                        words -> labels(banks.branches(bank, words), Branch::label),
                        said,
                        field));
    }

    private static <T> Found<String> labels(Found<T> found, Function<T, String> label) {
        return new Found<>(found.all().stream().map(label).toList(), found.certain());
    }

    private static Optional<Problem> of(
            String what,
            FactRef ref,
            String typed,
            Function<String, Found<String>> find,
            Map<FactRef, Answer> said,
            Function<String, Optional<String>> field) {
        var chosen = field.apply(ref + CHOICE).filter(choice -> !choice.isBlank());
        var found = find.apply(chosen.orElse(typed));
        if (found.certain()) {
            said.put(ref, new Answer.Known(found.all().getFirst()));
            return Optional.empty();
        }
        return field.apply(ref + KEEP).isPresent() ? Optional.empty() : Optional.of(problem(what, found.all()));
    }

    private static Problem problem(String what, List<String> found) {
        boolean many = found.size() > MOST_CHOICES;
        var key = found.isEmpty() ? "-unknown" : many ? "-many" : "-several";
        var help = new Help(many ? List.of() : found, true, false, null, "");
        return new Problem("procedure.problem." + what + key, null, help);
    }
}
