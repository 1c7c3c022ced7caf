package org.kaikaku.platform.city;

/**
 * 全国地方公共団体コード: five digits and a check digit (全国地方公共団体コード仕様, 総務省). {@code 072044} is いわき市.
 */
public record MunicipalityCode(String digits) {

    public MunicipalityCode {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("no municipality code: " + digits);
        }
    }

    public static boolean isValid(String digits) {
        return digits.matches("[0-9]{6}") && digits.charAt(5) - '0' == checkDigit(digits.substring(0, 5));
    }

    /**
     * @param digits the first five: prefecture (2) and municipality (3)
     */
    public static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += (digits.charAt(i) - '0') * (6 - i);
        }
        return (11 - sum % 11) % 10;
    }

    @Override
    public String toString() {
        return digits;
    }
}
