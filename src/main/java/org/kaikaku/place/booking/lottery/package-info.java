/**
 * The lottery (抽選) for months in which more want a room than there is: entries and a commitment to a secret are published before a public draw
 * that nobody here controls, and anybody recomputes the result from the published file.
 */
@NullMarked
package org.kaikaku.place.booking.lottery;

import org.jspecify.annotations.NullMarked;
