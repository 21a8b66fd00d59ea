/** What the host does for the kernel. */

/** Writes the form in which paths are compared over the text at a place, three times the size of which is free; returns its bytes. */
export declare function path(from: usize, size: usize): usize;
