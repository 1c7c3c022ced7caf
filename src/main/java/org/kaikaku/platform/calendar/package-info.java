/**
 * Owns how this country and this city count days: eras, holidays, open days, fiscal and school years, ages, and deadlines as each law
 * counts them. Never knows what a day is for, and never asks what day it is: whoever calls brings the day.
 */
@ApplicationModule(
        displayName = "暦 calendar",
        allowedDependencies = {"platform.language"})
@NullMarked
package org.kaikaku.platform.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
