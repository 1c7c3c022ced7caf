package org.kaikaku.platform.register.upload;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** The transactions in which the work on an upload goes on. */
@Component
class UploadSteps {
    private final TransactionTemplate together;
    private final TransactionTemplate apart;

    UploadSteps(PlatformTransactionManager transactions) {
        this.together = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A step of the work: all of it or nothing. */
    interface Step<T> {
        @Nullable
        T take(TransactionStatus status);
    }

    <T> @Nullable T together(Step<T> step) {
        return together.execute(step::take);
    }

    void together(Runnable step) {
        together.executeWithoutResult(_ -> step.run());
    }

    /** What is said or read while a step is under way, on a connection of its own: others see it at once, and it stays whatever becomes of the step. */
    void apart(Runnable said) {
        apart.executeWithoutResult(_ -> said.run());
    }

    <T> @Nullable T apart(Supplier<@Nullable T> read) {
        return apart.execute(_ -> read.get());
    }
}
