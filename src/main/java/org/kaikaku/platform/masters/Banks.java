package org.kaikaku.platform.masters;

import java.util.List;
import java.util.Optional;

/** The banks of today and their branches. Those of before are kept in the table, and found no more. */
public interface Banks {
    /**
     * What was found, by code in the order of the table.
     *
     * @param certain whether it is just one, by its code or its whole name; else those that begin with what was typed, or have it in them
     */
    record Found<T>(List<T> all, boolean certain) {
        public Found {
            all = List.copyOf(all);
        }
    }

    /** By code, name or kana, in any width, with or without 銀行. */
    Found<Bank> find(String typed);

    Optional<Bank> bank(String code);

    /** As {@link #find} among the branches of a bank. */
    Found<Branch> branches(Bank bank, String typed);
}
