package org.kaikaku.platform.payment.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan by which a charge is paid in parts (分納計画), by state. */
sealed interface Plan {
    Core core();

    record Core(UUID id, UUID charge, List<Step> steps, String reason, String maker, int version) {
        long total() {
            return steps.stream().mapToLong(Step::amount).sum();
        }

        /** So much has come, whichever slips it came by. */
        long paid() {
            return steps.stream().filter(Step::paid).mapToLong(Step::amount).sum();
        }

        /** Those whose turn in paying has not come: what has come counts for the earliest first. */
        List<Step> uncovered() {
            long left = paid();
            int place = 0;
            while (place < steps.size() && left >= steps.get(place).amount()) {
                left -= steps.get(place).amount();
                place++;
            }
            return steps.subList(place, steps.size());
        }

        /** When the money of a slip that is not paid is awaited: of the first of these slips, when the first is whose turn has not come. */
        Optional<LocalDate> askedBy(UUID slip) {
            var open = steps.stream().filter(step -> !step.paid()).toList();
            long before =
                    open.stream().takeWhile(step -> !slip.equals(step.charge())).count();
            var awaited = uncovered();
            return before == open.size() || awaited.isEmpty()
                    ? Optional.empty()
                    : Optional.of(awaited.get((int) Math.min(before, awaited.size() - 1L))
                            .due());
        }
    }

    /**
     * @param place from 1
     * @param charge its own charge; null until the plan is agreed
     * @param told whether whoever pays was told that it is late
     */
    record Step(
            int place, LocalDate due, long amount, @Nullable UUID charge, boolean paid, boolean told) {}

    /** Waits for a second person. */
    record Proposed(Core core) implements Plan {}

    /** @param agreer who agreed; the maker where nobody else had to */
    record Agreed(Core core, String agreer) implements Plan {
        boolean done() {
            return core.steps().stream().allMatch(Step::paid);
        }

        /** The earliest step that was due and for which not enough has come. */
        Optional<Step> late(LocalDate today) {
            return core.uncovered().stream()
                    .findFirst()
                    .filter(step -> step.due().isBefore(today));
        }

        boolean broken(LocalDate today, int graceDays) {
            return late(today)
                    .filter(step -> step.due().plusDays(graceDays).isBefore(today))
                    .isPresent();
        }
    }

    /** All of it was paid. */
    record Done(Core core, String agreer) implements Plan {}

    /** Broken, given up, or never agreed to. */
    record Ended(Core core, String why) implements Plan {}
}
