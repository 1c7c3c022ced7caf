package org.kaikaku.service.outreach.timetable;

import org.kaikaku.platform.language.Text;

/** A part of the city that one outing serves. */
public record Area(String key, Text name) {}
