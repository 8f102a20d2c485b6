//! Content-addressed files in a folder or in S3.
