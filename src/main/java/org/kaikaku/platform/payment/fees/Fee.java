package org.kaikaku.platform.payment.fees;

import java.util.Set;
import org.kaikaku.platform.language.Text;

/**
 * What is paid for at a counter.
 *
 * @param amount yen for one, tax included
 * @param account key of a revenue account
 * @param divisions where it is sold; {@code *} for everywhere
 */
public record Fee(String key, Text name, long amount, String account, Set<String> divisions, Tax tax) {
    /** Consumption tax (消費税). Fees that law sets for certificates bear none (消費税法 別表第二5号). */
    public enum Tax {
        NONE,
        STANDARD,
        REDUCED
    }

    public boolean soldAt(String division) {
        return divisions.contains("*") || divisions.contains(division);
    }
}
