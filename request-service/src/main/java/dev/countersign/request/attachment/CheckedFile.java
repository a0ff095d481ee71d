package dev.countersign.request.attachment;

/// A file of which it is known what it is and that nothing bad was found in it.
///
/// @param mediaType found in its content
record CheckedFile(ReceivedFile received, FileName name, String mediaType) {}
