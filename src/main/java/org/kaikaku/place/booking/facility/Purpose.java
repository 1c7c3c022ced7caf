package org.kaikaku.place.booking.facility;

import java.util.List;
import org.kaikaku.platform.language.Text;

/**
 * What a room is used for (利用目的).
 *
 * @param words under which people look for it: バンド, ピアノ
 */
public record Purpose(String key, Text name, List<String> words) {}
