package org.kaikaku.platform.payment.till;

/** What became of taking cash. */
sealed interface Taking {
    record Taken(long receipt) implements Taking {}

    /** @param total what it all costs, in yen; 0 where nothing was chosen */
    record Refused(Why why, long total) implements Taking {}

    enum Why {
        /** No till is open, or it was counted meanwhile. */
        NO_TILL,
        /** Nothing was chosen. */
        NOTHING,
        /** Less was handed over than it costs. */
        TOO_LITTLE,
        /** Somebody paid or cancelled it meanwhile. */
        NOT_OWED
    }
}
