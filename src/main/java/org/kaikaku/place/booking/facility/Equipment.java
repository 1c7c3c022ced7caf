package org.kaikaku.place.booking.facility;

import org.kaikaku.platform.language.Text;

/**
 * What can be borrowed with a room (備品).
 *
 * @param stock how many the facility has; no more are ever lent for one time
 */
public record Equipment(String key, Text name, int stock) {}
