package org.kaikaku.place.booking.office;

import org.kaikaku.platform.language.Text;

/** @param secret 32 bytes in hex */
public record LockView(Text named, String secret, String back) {}
