/// What several parties know together, computed: who watches where and what nobody watches, how often something happens
/// and whether that has changed, how good forecasts were.
///
/// Values go in and values come out; nothing here decides a duty, opens a file or reads a clock. Missing coverage is a
/// result, never a zero.
@NullMarked
package org.nadhir.picture;

import org.jspecify.annotations.NullMarked;
