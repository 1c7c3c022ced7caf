package org.kaikaku.platform.opendata.publish;

import org.kaikaku.platform.language.Text;

/**
 * @param before number of the version that is seen again; 0 where none is
 * @param missing whether the reason was left out
 */
public record WithdrawalView(String name, Text title, int number, int before, boolean missing) {}
