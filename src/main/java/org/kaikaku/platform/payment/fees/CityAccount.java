package org.kaikaku.platform.payment.fees;

/**
 * The city's account from which refunds are transferred (指定金融機関の口座).
 *
 * @param consignor ten digits by which the bank knows the city (委託者コード)
 * @param bank 統一金融機関コード, four digits; {@code branch}: three
 * @param number seven digits
 * @param name in kana, as the bank has it
 */
public record CityAccount(String consignor, String name, String bank, String branch, AccountKind kind, String number) {}
