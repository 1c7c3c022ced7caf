package org.kaikaku.service.procedure.delivery;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One decided application on its way into a core system. */
sealed interface Delivery {
    About about();

    /**
     * What does not change with the state.
     *
     * @param release with {@code on}: the version set of city files that the application stays on
     * @param mended fields by their name in the core system, as staff set them right after it had rejected them
     * @param version must match on every write
     */
    record About(
            UUID id,
            UUID application,
            String receipt,
            String procedure,
            long release,
            LocalDate on,
            String system,
            String division,
            Map<String, String> mended,
            int version) {

        About with(Map<String, String> fields) {
            var all = new HashMap<>(mended);
            all.putAll(fields);
            return new About(
                    id, application, receipt, procedure, release, on, system, division, Map.copyOf(all), version);
        }
    }

    record Waiting(About about) implements Delivery {
        Sent send(UUID batch) {
            return new Sent(about, batch);
        }

        /** It does not fit the file; it waits for somebody to set it right. */
        Rejected hold(String reason) {
            return new Rejected(about, null, reason);
        }

        /** Typed into the core system by hand, field by field. */
        Step enter() {
            return new Step.Done(new Accepted(about, null));
        }
    }

    record Sent(About about, UUID batch) implements Delivery {
        Step accept() {
            return new Step.Done(new Accepted(about, batch));
        }

        Step reject(String reason) {
            return reason.isBlank()
                    ? new Step.Refused(Step.Reason.REASON_MISSING)
                    : new Step.Done(new Rejected(about, batch, reason));
        }
    }

    /** @param batch null where it did not fit the file and never went out */
    record Rejected(About about, @Nullable UUID batch, String reason) implements Delivery {
        /** @param fields that differ from before; none when the cause lay in the core system */
        Step mend(Map<String, String> fields) {
            return new Step.Done(new Waiting(about.with(fields)));
        }
    }

    /** @param batch null where it was typed in by hand */
    record Accepted(About about, @Nullable UUID batch) implements Delivery {}

    /**
     * What a line of the batch's result file means for it. The same line twice changes nothing; a line about a batch from which it has moved on
     * changes nothing either, or a file read late would reject what was set right since.
     */
    default Answered answer(UUID of, boolean accepted, String reason) {
        return switch (this) {
            case Sent sent
            when sent.batch().equals(of) ->
                new Answered.Now(accepted ? new Accepted(about(), of) : new Rejected(about(), of, reason), accepted);
            case Accepted before
            when of.equals(before.batch()) ->
                accepted ? new Answered.Nothing(Answered.Why.ALREADY) : new Answered.Nothing(Answered.Why.CONTRADICTS);
            case Rejected before
            when of.equals(before.batch()) ->
                accepted ? new Answered.Nothing(Answered.Why.CONTRADICTS) : new Answered.Nothing(Answered.Why.ALREADY);
            case Waiting _, Sent _, Accepted _, Rejected _ -> new Answered.Nothing(Answered.Why.MOVED);
        };
    }

    sealed interface Answered {
        record Now(Delivery delivery, boolean accepted) implements Answered {}

        record Nothing(Why why) implements Answered {}

        enum Why {
            /** It was known. */
            ALREADY,
            /** The opposite was known: somebody has to ask. */
            CONTRADICTS,
            /** It was set right since, and waits or went out again. */
            MOVED
        }
    }

    /** What a step led to. */
    sealed interface Step {
        record Done(Delivery now) implements Step {}

        record Refused(Reason why) implements Step {}

        enum Reason {
            /** It is in another state than this step needs. */
            NOT_NOW,
            REASON_MISSING,
            TOO_LONG
        }
    }
}
