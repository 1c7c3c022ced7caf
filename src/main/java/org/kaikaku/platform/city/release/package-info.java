/**
 * From a folder, or from a draft written in the house, to a release that nothing changes any more: reads the files as far as their version
 * and day, has every room check them, stores them, and gives out the releases as of a day. For the rooms that publish or need more than
 * what holds today.
 */
@NamedInterface("release")
@NullMarked
package org.kaikaku.platform.city.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
