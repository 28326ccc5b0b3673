const mongoose = require('mongoose');
const bcrypt = require('bcrypt');

const HASH_COST = 12;
const MIN_LENGTH = 12;

const teacherSchema = new mongoose.Schema(
  {
    email: { type: String, required: true, unique: true, lowercase: true, trim: true },
    displayName: { type: String, required: true, maxlength: 80 },
    subjects: { type: [String], default: [] },
    password: { type: String, required: true, select: false },
    lastSeen: Date,
  },
  { timestamps: true },
);

teacherSchema.virtual('initials').get(function initials() {
  return this.displayName
    .split(/\s+/)
    .map((part) => part[0].toUpperCase())
    .join('');
});

teacherSchema.pre('save', async function hashPassword() {
  if (!this.isModified('password')) {
    return;
  }
  if (this.password.length < MIN_LENGTH) {
    throw new Error(`a password needs at least ${MIN_LENGTH} characters`);
  }
  this.password = await bcrypt.hash(this.password, HASH_COST);
});

teacherSchema.statics.logIn = async function logIn(email, password) {
  const teacher = await this.findOne({ email: String(email).toLowerCase() }).select('+password');
  if (!teacher) {
    return null;
  }
  const matches = await bcrypt.compare(String(password), teacher.password);
  if (!matches) {
    return null;
  }
  teacher.lastSeen = new Date();
  await teacher.save();
  return teacher;
};

module.exports = mongoose.model('Teacher', teacherSchema);
