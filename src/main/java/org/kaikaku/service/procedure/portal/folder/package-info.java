/** The folder in which a city's file exchange lays the portal's files: what is ready there, and where it goes afterwards. */
@NullMarked
package org.kaikaku.service.procedure.portal.folder;

import org.jspecify.annotations.NullMarked;
