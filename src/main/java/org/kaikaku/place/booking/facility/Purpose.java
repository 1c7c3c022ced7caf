package org.kaikaku.place.booking.facility;

import org.kaikaku.platform.language.Text;

/** What a room is used for (利用目的). */
public record Purpose(String key, Text name) {}
