package org.kaikaku.service.procedure.delivery;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One decided application on its way into a core system. */
sealed interface Delivery {
    /** In the place of a file's field {@code act}. */
    String NEW = "new";

    String WITHDRAWN = "withdrawn";

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

    /** What may go into the next file. */
    sealed interface Outgoing extends Delivery permits Waiting, Withdrawing {
        Delivery send(UUID batch);

        /** It does not fit the file; it waits for somebody to see to it. */
        Delivery hold(String reason);

        /** What the file says of it: {@code new} or {@code withdrawn}, or the system's code for that. */
        String act();
    }

    /** What is no more after it has been decided (取下げ・取消し): the core system must not go on with it. */
    default Step withdraw(String reason) {
        if (reason.isBlank()) {
            return new Step.Refused(Step.Reason.REASON_MISSING);
        }
        return switch (this) {
            // Nobody there has it.
            case Waiting _ -> new Step.Done(new Withdrawn(about(), null, reason));
            case Rejected rejected -> new Step.Done(new Withdrawn(about(), rejected.batch(), reason));
            case Sent sent -> new Step.Done(new Withdrawing(about(), sent.batch(), reason));
            case Accepted accepted -> new Step.Done(new Withdrawing(about(), accepted.batch(), reason));
            case Withdrawing _, Recalled _, Withdrawn _ -> new Step.Refused(Step.Reason.NOT_NOW);
        };
    }

    record Waiting(About about) implements Outgoing {
        @Override
        public Sent send(UUID batch) {
            return new Sent(about, batch);
        }

        @Override
        public Rejected hold(String reason) {
            return new Rejected(about, null, reason);
        }

        @Override
        public String act() {
            return NEW;
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
     * The core system has it, or may have it, and must be told.
     *
     * @param batch in which it went out; null where it was typed in by hand, or the system did not take the withdrawal
     * @param reason why it is no more, or why the system did not take that
     */
    record Withdrawing(About about, @Nullable UUID batch, String reason) implements Outgoing {
        @Override
        public Recalled send(UUID in) {
            return new Recalled(about, in, reason);
        }

        @Override
        public Withdrawing hold(String why) {
            return new Withdrawing(about, batch, why);
        }

        @Override
        public String act() {
            return WITHDRAWN;
        }

        /** Taken out of the core system by hand. */
        Step enter() {
            return new Step.Done(new Withdrawn(about, batch, reason));
        }
    }

    /** @param batch the file that says it is no more */
    record Recalled(About about, UUID batch, String reason) implements Delivery {
        Step accept() {
            return new Step.Done(new Withdrawn(about, batch, reason));
        }

        Step reject(String why) {
            return why.isBlank()
                    ? new Step.Refused(Step.Reason.REASON_MISSING)
                    : new Step.Done(new Withdrawing(about, null, why));
        }
    }

    /** @param batch the last file that it was in; null where it was in none */
    record Withdrawn(About about, @Nullable UUID batch, String reason) implements Delivery {}

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
            case Recalled recalled
            when recalled.batch().equals(of) ->
                new Answered.Now(
                        accepted
                                ? new Withdrawn(about(), of, recalled.reason())
                                : new Withdrawing(about(), null, reason),
                        accepted);
            // The answer to what went out before: what was not taken need not be taken out again.
            case Withdrawing before
            when of.equals(before.batch()) ->
                accepted
                        ? new Answered.Nothing(Answered.Why.ALREADY)
                        : new Answered.Now(new Withdrawn(about(), of, before.reason()), false);
            case Withdrawn before
            when of.equals(before.batch()) ->
                new Answered.Nothing(accepted ? Answered.Why.ALREADY : Answered.Why.MOVED);
            case Waiting _, Sent _, Accepted _, Rejected _, Withdrawing _, Recalled _, Withdrawn _ ->
                new Answered.Nothing(Answered.Why.MOVED);
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
