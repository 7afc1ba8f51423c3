/// To be written.
@NullMarked
package org.nadhir.reports;

import org.jspecify.annotations.NullMarked;
