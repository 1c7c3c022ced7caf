package org.kaikaku.platform.payment.fees;

/** Kinds of account (預金種目), with the digit that the format of the Japanese Bankers Association has for each. */
public enum AccountKind {
    /** 普通. */
    ORDINARY('1'),
    /** 当座. */
    CURRENT('2'),
    /** 貯蓄. */
    SAVINGS('4');

    private final char digit;

    AccountKind(char digit) {
        this.digit = digit;
    }

    public char digit() {
        return digit;
    }
}
