package org.kaikaku.service.outreach.office;

import org.kaikaku.platform.language.Text;

/**
 * @param booked how many would be told
 * @param wrong whether the reason must be mended
 */
public record CallingOffView(String path, Text day, Text van, int booked, String reason, boolean wrong) {}
