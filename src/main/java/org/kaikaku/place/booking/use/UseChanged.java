package org.kaikaku.place.booking.use;

/** A booking is as it was not before. In the transaction in which it happens; whoever tells others of it does so after the commit. */
public record UseChanged(Booking booking) {}
