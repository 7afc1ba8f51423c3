/// To be written.
@NullMarked
package org.nadhir.client;

import org.jspecify.annotations.NullMarked;
